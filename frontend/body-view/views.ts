export const VIEWS = ["front", "back", "left", "right"] as const;
export type ViewName = (typeof VIEWS)[number];

/** Azimuth in radians of the eye for each view; left and right are the person's own. */
export const AZIMUTH: Record<ViewName, number> = {
  front: 0,
  back: Math.PI,
  left: Math.PI / 2,
  right: -Math.PI / 2,
};

/** The view an azimuth is nearest to, or null when it stands between two. */
export function viewAt(azimuth: number): ViewName | null {
  const near = VIEWS.find((view) => Math.abs(wrapped(azimuth - AZIMUTH[view])) < 0.3);
  return near ?? null;
}

export interface SideWords {
  readonly right: string;
  readonly left: string;
  readonly rightSide: string;
  readonly leftSide: string;
}

/**
 * What to write at the left and at the right of the picture, so that nobody mistakes the
 * person's sides: both sides seen from front or back, else the one that faces the viewer.
 */
export function sideLabels(azimuth: number, words: SideWords): readonly [string, string] {
  const c = Math.cos(azimuth);
  if (c > 0.34) return [words.right, words.left];
  if (c < -0.34) return [words.left, words.right];
  return [Math.sin(azimuth) < 0 ? words.rightSide : words.leftSide, ""];
}

/** An angle in radians brought to −π to π. */
export function wrapped(angle: number): number {
  return angle - 2 * Math.PI * Math.round(angle / (2 * Math.PI));
}
