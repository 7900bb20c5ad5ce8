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
  | "count_not_independent"
  | "already_closed";

export interface Reason {
  readonly code: ReasonCode;
  readonly needles: readonly Needle[];
  /** How many things the reason is about; chooses the singular or the plural. */
  readonly count: number;
  readonly facts: Facts;
}

export type Facts = Readonly<Record<string, number | string>>;

/**
 * Gravest first, empty when the session may be closed. Nobody of `treatedBy` (names) can be the
 * independent counter.
 */
export function reasonsToStayOpen(ledger: Ledger, treatedBy: readonly string[] = []): Reason[] {
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
  const counted = countReason(ledger, treatedBy.map(plain));
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
    readonly [Code in ReasonCode]: (n: number, place: string, facts: Facts) => string;
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

function reason(code: ReasonCode, count = 1, facts: Facts = {}): Reason {
  return { code, needles: [], count, facts };
}

function countReason(ledger: Ledger, treatedBy: readonly string[]): Reason | null {
  const { count } = ledger;
  if (!count) return reason("not_counted");
  if (ledger.count_is_void) return reason("count_void");
  if (countAgrees(ledger)) {
    const treated = treatedBy.includes(plain(count.counted_by));
    return treated ? reason("count_not_independent", 1, { counted_by: count.counted_by }) : null;
  }
  return reason("count_differs", 1, {
    counted_in: count.needles_in,
    counted_out: count.needles_out,
    used: ledger.needles.length,
    out: at(ledger, "out").length,
  });
}

/** A name as it is compared: spaces and capital letters do not make another person. */
function plain(name: string): string {
  return name.toLowerCase().split(/\s+/).filter(Boolean).join(" ");
}
