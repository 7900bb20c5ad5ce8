import type { ViewName } from "../body-view/views";

/** Unit vectors on the ground from the body to the eye of each view; left is the person's own. */
const TOWARDS: Readonly<Record<ViewName, readonly [x: number, z: number]>> = {
  front: [0, 1],
  back: [0, -1],
  left: [1, 0],
  right: [-1, 0],
};

/** Front and back read best: a side is shown first only when they show less than this of it. */
const READS_BEST = 0.7;

/** The view, of the four, to open on: the one that shows most painted skin, rather front or back. */
export function openingView(
  normals: Float32Array,
  area: Float32Array,
  painted: readonly number[],
): ViewName {
  const shown = (view: ViewName): number => {
    const [x, z] = TOWARDS[view];
    return painted.reduce((sum, v) => {
      const straight = normals[3 * v]! * x + normals[3 * v + 2]! * z;
      return sum + area[v]! * Math.max(0, straight);
    }, 0);
  };
  const better = (a: ViewName, b: ViewName): ViewName => (shown(b) > shown(a) ? b : a);
  const lying = better("front", "back");
  const beside = better("left", "right");
  return shown(lying) >= READS_BEST * shown(beside) ? lying : beside;
}
