/** Where one needle can be, and the table of the steps that move it; the server has the same. */
import type { SessionEvent } from "./events";

export const PLACES = ["not_used", "in", "pulled", "out", "broken", "referred"] as const;
/** `pulled`: taken out in an all-out and not yet found. `referred`: a piece stayed in. */
export type Where = (typeof PLACES)[number];

export type Step =
  | "inserted"
  | "bent"
  | "twitched"
  | "removed"
  | "broke"
  | "all_out"
  | "found_outside"
  | "found_in_body"
  | "fragment_removed"
  | "fragment_referred";

/** (where it is, what happened) → where it is now; whatever is not listed does not fit. */
export const NEXT: { readonly [W in Where]: { readonly [S in Step]?: Where } } = {
  not_used: { inserted: "in" },
  in: {
    bent: "in",
    twitched: "in",
    removed: "out",
    broke: "broken",
    all_out: "pulled",
    found_outside: "out",
    found_in_body: "in",
  },
  pulled: {
    bent: "pulled",
    twitched: "pulled",
    removed: "out",
    broke: "broken",
    found_outside: "out",
    found_in_body: "in",
  },
  out: {
    bent: "out",
    twitched: "out",
    removed: "out",
    broke: "broken",
    found_outside: "out",
    found_in_body: "in",
  },
  broken: {
    bent: "broken",
    twitched: "broken",
    removed: "broken",
    broke: "broken",
    fragment_removed: "out",
    fragment_referred: "referred",
  },
  referred: { removed: "referred", fragment_referred: "referred", fragment_removed: "out" },
};

/** A session with a needle in one of these places may not be closed. */
export const HOLDS_OPEN: readonly Where[] = ["in", "pulled", "broken"];

/** Events about one needle that has been put in before. */
export type OneNeedle = Extract<
  SessionEvent,
  {
    type:
      | "needle_removed"
      | "needle_bent"
      | "needle_broken"
      | "fragment_removed"
      | "fragment_referred"
      | "twitch_seen"
      | "needle_reconciled";
  }
>;

export function stepOf(event: OneNeedle): Step {
  switch (event.type) {
    case "needle_removed":
      return "removed";
    case "needle_bent":
      return "bent";
    case "needle_broken":
      return "broke";
    case "fragment_removed":
      return "fragment_removed";
    case "fragment_referred":
      return "fragment_referred";
    case "twitch_seen":
      return "twitched";
    case "needle_reconciled":
      return event.found === "body" ? "found_in_body" : "found_outside";
  }
}
