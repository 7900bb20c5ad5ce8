/** What can happen in a session, as it goes over the wire; names are those of the server. */

export const SIDES = ["left", "right", "mid"] as const;
export type Side = (typeof SIDES)[number];

export const FOUND = ["sharps", "sheet", "floor", "body"] as const;
export type Found = (typeof FOUND)[number];

/** What an event says, without who recorded it and when. */
export type Content =
  | { readonly type: "session_started" }
  | {
      readonly type: "needle_inserted";
      readonly needle: string;
      readonly muscle: string;
      readonly side: Side;
      readonly trigger_point: string;
      readonly vertex: number;
      readonly gauge_mm: number;
      readonly length_mm: number;
    }
  | { readonly type: "needle_removed"; readonly needle: string }
  | { readonly type: "needle_bent"; readonly needle: string; readonly depth_mm: number | null }
  | { readonly type: "needle_broken"; readonly needle: string }
  | { readonly type: "fragment_removed"; readonly needle: string }
  | { readonly type: "fragment_referred"; readonly needle: string; readonly to: string }
  | { readonly type: "twitch_seen"; readonly needle: string }
  | { readonly type: "all_out_called" }
  | { readonly type: "needle_reconciled"; readonly needle: string; readonly found: Found }
  | { readonly type: "entry_struck"; readonly entry: string }
  | { readonly type: "discrepancy_settled"; readonly entry: string; readonly explanation: string }
  | {
      readonly type: "needles_counted";
      readonly counted_by: string;
      readonly needles_in: number;
      readonly needles_out: number;
    }
  | { readonly type: "note_added"; readonly text: string }
  | { readonly type: "session_closed" }
  | { readonly type: "session_reopened" };

export type EventType = Content["type"];

/** Who recorded an event and when; `clock` sorts, `at` (UTC) is only shown. */
export interface Entry {
  readonly id: string;
  readonly device: string;
  readonly clock: number;
  readonly at: string;
}

export type SessionEvent = Entry & Content;

/** The fields of each event beside those of `Entry`; a test holds them to the server's list. */
export const FIELDS: { readonly [Type in EventType]: readonly string[] } = {
  session_started: [],
  needle_inserted: ["needle", "muscle", "side", "trigger_point", "vertex", "gauge_mm", "length_mm"],
  needle_removed: ["needle"],
  needle_bent: ["needle", "depth_mm"],
  needle_broken: ["needle"],
  fragment_removed: ["needle"],
  fragment_referred: ["needle", "to"],
  twitch_seen: ["needle"],
  all_out_called: [],
  needle_reconciled: ["needle", "found"],
  entry_struck: ["entry"],
  discrepancy_settled: ["entry", "explanation"],
  needles_counted: ["counted_by", "needles_in", "needles_out"],
  note_added: ["text"],
  session_closed: [],
  session_reopened: [],
};
