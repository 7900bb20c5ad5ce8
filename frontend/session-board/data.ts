/** What the page gives to the board, in `<script type="application/json" id="board-data">`. */
import type { SessionEvent } from "./domain/events";
import type { Preset, Target } from "./points";

export type Situation = "all_out" | "broken";

/** What to do in an emergency, in the page's language. */
export interface FirstAid {
  readonly steps: readonly string[];
  /** When to call for help; names the number. */
  readonly call: readonly string[];
  readonly source: string;
  /** Whether a clinician has checked these words. */
  readonly checked: boolean;
}

export interface BoardData {
  readonly session: string;
  readonly events_url: string;
  readonly close_url: string;
  /** Where points are added to the plan; null when that is not possible from here. */
  readonly plan_url: string | null;
  readonly csrf_token: string;
  /** Where a person signs in again and comes back to this page. */
  readonly sign_in_url: string;
  readonly asset_url: string;
  readonly shape: string;
  readonly lang: string;
  /** The patient's first name. */
  readonly patient: string;
  /** The names of the people who treat; none of them can count. */
  readonly treated_by: readonly string[];
  readonly emergency_number: string;
  readonly first_aid: Readonly<Record<Situation, FirstAid>>;
  readonly targets: readonly Target[];
  readonly presets: readonly Preset[];
  /** All entries that the server had when it made the page. */
  readonly log: readonly SessionEvent[];
}

/** Throws with the name of the field that is missing. */
export function readBoardData(text: string | null | undefined): BoardData {
  if (!text) throw new Error("session-board: the page has no data block with the id board-data");
  const value = JSON.parse(text) as Partial<BoardData>;
  const needed = [
    ...["session", "events_url", "close_url", "asset_url", "targets", "presets", "log"],
    ...["first_aid", "emergency_number"],
  ];
  for (const field of needed) {
    if (!(field in value)) throw new Error(`session-board: board-data has no ${field}`);
  }
  const blank = {
    plan_url: null,
    csrf_token: "",
    sign_in_url: "",
    shape: "neutral",
    lang: "en",
    patient: "",
    treated_by: [],
  };
  return { ...blank, ...value } as BoardData;
}
