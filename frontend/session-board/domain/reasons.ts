/** What still keeps a session open: the words on the disabled button, the same as the server's. */
import type { Side } from "./events";
import { at, countAgrees, needsReview, unsettled, type Ledger, type Needle } from "./ledger";

export type ReasonCode =
  | "needles_broken"
  | "needles_in"
  | "needles_pulled"
  | "unsettled"
  | "not_counted"
  | "count_void"
  | "count_differs"
  | "already_closed";

export interface Reason {
  readonly code: ReasonCode;
  readonly needles: readonly Needle[];
  /** How many things the reason is about; chooses the singular or the plural. */
  readonly count: number;
  readonly facts: Readonly<Record<string, number>>;
}

/** Gravest first, empty when the session may be closed. */
export function reasonsToStayOpen(ledger: Ledger): Reason[] {
  if (ledger.closed_at !== null && !needsReview(ledger)) return [reason("already_closed")];
  const reasons: Reason[] = [];
  for (const [code, where] of [
    ["needles_broken", "broken"],
    ["needles_in", "in"],
    ["needles_pulled", "pulled"],
  ] as const) {
    const needles = at(ledger, where);
    if (needles.length > 0) reasons.push({ ...reason(code, needles.length), needles });
  }
  const entries = new Set(unsettled(ledger).map((one) => one.entry));
  if (entries.size > 0) reasons.push(reason("unsettled", entries.size));
  const counted = countReason(ledger);
  return counted ? [...reasons, counted] : reasons;
}

/** Reasons that a count by hand settles, when nothing graver stands before them. */
export const COUNT_SETTLES: readonly string[] = [
  "not_counted",
  "count_void",
  "count_differs",
  "count_not_independent",
];

export interface ReasonWords {
  readonly reasons: {
    readonly [Code in ReasonCode]: (
      n: number,
      place: string,
      facts: Readonly<Record<string, number>>,
    ) => string;
  };
  readonly side: Readonly<Record<Side, string>>;
}

export type MuscleName = (muscle: string) => string;

export function place(needle: Needle, words: ReasonWords, name: MuscleName): string {
  return `${name(needle.muscle)}, ${words.side[needle.side]}`;
}

export function reasonText(one: Reason, words: ReasonWords, name: MuscleName): string {
  const places = one.needles.map((needle) => place(needle, words, name)).join("; ");
  return words.reasons[one.code](one.count, places, one.facts);
}

function reason(code: ReasonCode, count = 1, facts: Readonly<Record<string, number>> = {}): Reason {
  return { code, needles: [], count, facts };
}

function countReason(ledger: Ledger): Reason | null {
  const { count } = ledger;
  if (!count) return reason("not_counted");
  if (ledger.count_is_void) return reason("count_void");
  if (countAgrees(ledger)) return null;
  return reason("count_differs", 1, {
    counted_in: count.needles_in,
    counted_out: count.needles_out,
    used: ledger.needles.length,
    out: at(ledger, "out").length,
  });
}
