/** The logs of several devices become one log. */
import { FIELDS, type SessionEvent } from "./events";

export class SameIdOtherContent extends Error {
  constructor(readonly entry: string) {
    super(`Entry ${entry} came twice with different content.`);
  }
}

/** Each entry once, sorted by clock, device and id, however often and in whatever order it came. */
export function merge(...logs: readonly (readonly SessionEvent[])[]): SessionEvent[] {
  const known = new Map<string, SessionEvent>();
  for (const event of logs.flat()) {
    const before = known.get(event.id);
    if (before && !same(before, event)) throw new SameIdOtherContent(event.id);
    if (!before) known.set(event.id, event);
  }
  return [...known.values()].sort(
    (a, b) => a.clock - b.clock || compare(a.device, b.device) || compare(a.id, b.id),
  );
}

/** The clock for the next entry of a device that has seen `log`. */
export function nextClock(log: readonly SessionEvent[]): number {
  return log.reduce((highest, event) => Math.max(highest, event.clock), 0) + 1;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function same(a: SessionEvent, b: SessionEvent): boolean {
  const fields = ["type", "device", "clock", ...FIELDS[a.type]];
  const value = (event: SessionEvent, field: string): unknown =>
    (event as unknown as Record<string, unknown>)[field];
  return (
    Date.parse(a.at) === Date.parse(b.at) &&
    fields.every((field) => value(a, field) === value(b, field))
  );
}
