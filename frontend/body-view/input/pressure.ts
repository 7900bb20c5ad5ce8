/** How hard the pointer presses, 0 to 1. What cannot tell presses with this. */
export const PLAIN = 0.5;

/** The part of a new reading in the pressure that is felt: a trembling hand stays smooth. */
const FOLLOW = 0.4;

/** What a pointer event tells of itself. */
export interface Reading {
  readonly pointerType: string;
  readonly pressure: number;
}

/**
 * The pressure that a pointer reports, for a pen only.
 *
 * A finger's "pressure" is its size or a constant, and a mouse has none. A pen that cannot
 * measure reports 0 in contact, or always 0.5: both are a plain touch.
 */
export function reported({ pointerType, pressure }: Reading): number {
  return pointerType === "pen" && pressure > 0 ? Math.min(1, pressure) : PLAIN;
}

/** The pressure after one more reading; the first one counts as it is. */
export function followed(before: number | null, now: number): number {
  return before === null ? now : before + FOLLOW * (now - before);
}

/**
 * How much wider (above 1) or narrower a brush is under this pressure: 0.6 to 1.4.
 *
 * Pressure changes the width and never the strength. Strength is an answer, 0 to 10, which the
 * person gives on the slider; a heavy hand must not turn a mild pain into a severe one.
 */
export function width(pressure: number): number {
  return 0.6 + 0.8 * pressure;
}
