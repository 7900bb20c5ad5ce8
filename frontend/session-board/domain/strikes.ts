/** Which entries of a merged log are struck as mistakes. */
import type { SessionEvent } from "./events";

export interface Strikes {
  /** Entries that are out of the ledger. */
  readonly struck: ReadonlySet<string>;
  /** Strikes that strike nothing: their entry is missing, comes later, or closed the session. */
  readonly idle: ReadonlySet<string>;
}

/** A strike that is itself struck has no effect, so striking a strike restores the entry. */
export function strikesIn(log: readonly SessionEvent[]): Strikes {
  const place = new Map(log.map((event, i) => [event.id, i]));
  const struck = new Set<string>();
  const idle = new Set<string>();
  for (let i = log.length - 1; i >= 0; i--) {
    const event = log[i]!;
    if (event.type !== "entry_struck" || struck.has(event.id)) continue;
    const target = place.get(event.entry);
    if (target === undefined || target >= i || log[target]!.type === "session_closed") {
      idle.add(event.id);
    } else {
      struck.add(event.entry);
    }
  }
  return { struck, idle };
}
