/** What is true now: the fold of the log, the same as the server's, field by field. */
import type { Found, SessionEvent, Side } from "./events";
import { merge } from "./merge";
import { HOLDS_OPEN, NEXT, stepOf, type OneNeedle, type Step, type Where } from "./needle";
import { strikesIn } from "./strikes";

export interface Needle {
  readonly id: string;
  readonly muscle: string;
  readonly side: Side;
  readonly trigger_point: string;
  readonly vertex: number;
  readonly gauge_mm: number;
  readonly length_mm: number;
  readonly where: Where;
  readonly in_at: string;
  readonly out_at: string | null;
  readonly bent: boolean;
  readonly bent_at_mm: number | null;
  readonly twitches: number;
  readonly found: Found | null;
  readonly referred_to: string;
}

export type DiscrepancyKind = "does_not_fit" | "late" | "closed_too_early" | "strikes_nothing";

export interface Discrepancy {
  readonly kind: DiscrepancyKind;
  readonly entry: string;
  readonly needle: string | null;
  readonly was: Where | null;
  readonly step: Step | null;
  /** What the person who looked into it wrote; empty until then. */
  readonly settled: string;
}

export interface Count {
  readonly id: string;
  readonly counted_by: string;
  readonly needles_in: number;
  readonly needles_out: number;
}

export interface Ledger {
  readonly started_at: string | null;
  readonly all_out_at: string | null;
  readonly closed_at: string | null;
  readonly needles: readonly Needle[];
  readonly count: Count | null;
  /** Whether something was recorded after the count. */
  readonly count_is_void: boolean;
  readonly notes: readonly string[];
  readonly discrepancies: readonly Discrepancy[];
  /** How many entries the log has, struck ones included. */
  readonly entries: number;
}

const EMPTY: Ledger = {
  started_at: null,
  all_out_at: null,
  closed_at: null,
  needles: [],
  count: null,
  count_is_void: false,
  notes: [],
  discrepancies: [],
  entries: 0,
};

/** The ledger of one or more logs, merged, always from the start. */
export function fold(...logs: readonly (readonly SessionEvent[])[]): Ledger {
  const log = merge(...logs);
  const strikes = strikesIn(log);
  let ledger = EMPTY;
  for (const event of log) {
    ledger = recorded(ledger, event);
    if (strikes.struck.has(event.id)) continue;
    if (strikes.idle.has(event.id)) ledger = noted(ledger, event, "strikes_nothing");
    ledger = apply(ledger, event);
  }
  return ledger;
}

/** The ledger after one more event. Nothing is refused; what cannot follow is a discrepancy. */
export function apply(before: Ledger, event: SessionEvent): Ledger {
  const ledger = late(before, event);
  switch (event.type) {
    case "session_started":
      return { ...ledger, started_at: ledger.started_at ?? event.at };
    case "needle_inserted":
      return inserted(ledger, event);
    case "needle_removed":
    case "needle_bent":
    case "needle_broken":
    case "fragment_removed":
    case "fragment_referred":
    case "twitch_seen":
    case "needle_reconciled":
      return stepped(ledger, event);
    case "all_out_called":
      return {
        ...ledger,
        all_out_at: event.at,
        needles: ledger.needles.map((needle) => {
          const to = NEXT[needle.where].all_out;
          return to ? moved(needle, to, event.at) : needle;
        }),
      };
    case "needles_counted": {
      const { id, counted_by, needles_in, needles_out } = event;
      return {
        ...ledger,
        count: { id, counted_by, needles_in, needles_out },
        count_is_void: false,
      };
    }
    case "note_added":
      return { ...ledger, notes: [...ledger.notes, event.text] };
    case "discrepancy_settled":
      return {
        ...ledger,
        discrepancies: ledger.discrepancies.map((one) =>
          one.entry === event.entry ? { ...one, settled: event.explanation } : one,
        ),
      };
    case "session_closed":
      return closed(ledger, event);
    case "session_reopened":
      return { ...ledger, closed_at: null };
    case "entry_struck":
      return ledger;
  }
}

export function at(ledger: Ledger, ...places: readonly Where[]): readonly Needle[] {
  return ledger.needles.filter((needle) => places.includes(needle.where));
}

/** Discrepancies that no person has settled yet. */
export function unsettled(ledger: Ledger): readonly Discrepancy[] {
  return ledger.discrepancies.filter((one) => one.settled === "");
}

/** Whether a closed session has something open again. */
export function needsReview(ledger: Ledger): boolean {
  const open = unsettled(ledger).length > 0 || at(ledger, ...HOLDS_OPEN).length > 0;
  return ledger.closed_at !== null && open;
}

/** Whether the last count stands, and says what the needles say. */
export function countAgrees(ledger: Ledger): boolean {
  const { count } = ledger;
  return (
    count !== null &&
    !ledger.count_is_void &&
    count.needles_in === ledger.needles.length &&
    count.needles_out === at(ledger, "out").length
  );
}

function recorded(ledger: Ledger, event: SessionEvent): Ledger {
  const makesVoid = ledger.count !== null && event.type !== "session_closed";
  return {
    ...ledger,
    entries: ledger.entries + 1,
    count_is_void: ledger.count_is_void || makesVoid,
  };
}

function late(ledger: Ledger, event: SessionEvent): Ledger {
  const expected = ["session_closed", "discrepancy_settled", "session_reopened"];
  if (ledger.closed_at === null || expected.includes(event.type)) return ledger;
  return noted(ledger, event, "late");
}

function noted(
  ledger: Ledger,
  event: SessionEvent,
  kind: DiscrepancyKind,
  about: { needle: string; was: Where; step: Step } | null = null,
): Ledger {
  const blank = { needle: null, was: null, step: null };
  const one: Discrepancy = { kind, entry: event.id, ...(about ?? blank), settled: "" };
  return { ...ledger, discrepancies: [...ledger.discrepancies, one] };
}

function inserted(
  ledger: Ledger,
  event: Extract<SessionEvent, { type: "needle_inserted" }>,
): Ledger {
  const known = ledger.needles.find((needle) => needle.id === event.needle);
  if (known) {
    const about = { needle: known.id, was: known.where, step: "inserted" as const };
    return noted(ledger, event, "does_not_fit", about);
  }
  const needle: Needle = {
    id: event.needle,
    muscle: event.muscle,
    side: event.side,
    trigger_point: event.trigger_point,
    vertex: event.vertex,
    gauge_mm: event.gauge_mm,
    length_mm: event.length_mm,
    where: "in",
    in_at: event.at,
    out_at: null,
    bent: false,
    bent_at_mm: null,
    twitches: 0,
    found: null,
    referred_to: "",
  };
  return { ...ledger, needles: [...ledger.needles, needle] };
}

function stepped(ledger: Ledger, event: OneNeedle): Ledger {
  const step = stepOf(event);
  const known = ledger.needles.find((needle) => needle.id === event.needle);
  const was = known?.where ?? "not_used";
  const to = NEXT[was][step];
  if (!known || !to) {
    return noted(ledger, event, "does_not_fit", { needle: event.needle, was, step });
  }
  const now = moved(told(known, event), to, event.at);
  return { ...ledger, needles: ledger.needles.map((one) => (one.id === now.id ? now : one)) };
}

function told(needle: Needle, event: OneNeedle): Needle {
  switch (event.type) {
    case "needle_bent":
      return { ...needle, bent: true, bent_at_mm: event.depth_mm ?? needle.bent_at_mm };
    case "twitch_seen":
      return { ...needle, twitches: needle.twitches + 1 };
    case "needle_reconciled":
      return { ...needle, found: event.found };
    case "fragment_referred":
      return { ...needle, referred_to: event.to };
    case "needle_removed":
    case "needle_broken":
    case "fragment_removed":
      return needle;
  }
}

function moved(needle: Needle, to: Where, time: string): Needle {
  if (to === "out" || to === "pulled") {
    return { ...needle, where: to, out_at: needle.out_at ?? time };
  }
  return { ...needle, where: to, out_at: to === "referred" ? needle.out_at : null };
}

function closed(ledger: Ledger, event: SessionEvent): Ledger {
  if (ledger.closed_at !== null) return ledger;
  const ready =
    at(ledger, ...HOLDS_OPEN).length === 0 && unsettled(ledger).length === 0 && countAgrees(ledger);
  return {
    ...(ready ? ledger : noted(ledger, event, "closed_too_early")),
    closed_at: event.at,
  };
}
