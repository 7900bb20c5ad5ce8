/** From where to look at some places on the body. */
import type { ViewName } from "../body-view/views";

/** A side, and how far the eye is raised over it, in radians. */
export interface Aim {
  readonly view: ViewName;
  readonly elevation: number;
}

/** Unit vectors on the ground from the body to the eye of each view; left is the person's own. */
const TOWARDS: Readonly<Record<ViewName, readonly [x: number, z: number]>> = {
  front: [0, 1],
  back: [0, -1],
  left: [1, 0],
  right: [-1, 0],
};

/** Level, and raised so that the tops of the shoulders are seen. */
const ELEVATIONS = [0, 0.4] as const;

/** Skin turned away more than this from the eye is not well seen. */
const WELL_SEEN = 0.2;

/** How straight an eye sees the skin at a vertex: 1 from right before it, below 0 not at all. */
function straightness(normals: Float32Array, vertex: number, { view, elevation }: Aim): number {
  const [x, z] = TOWARDS[view];
  const level = normals[3 * vertex]! * x + normals[3 * vertex + 2]! * z;
  return level * Math.cos(elevation) + normals[3 * vertex + 1]! * Math.sin(elevation);
}

/** The places that are seen well. */
export function seenFrom(normals: Float32Array, vertices: readonly number[], aim: Aim): number[] {
  return vertices.filter((vertex) => straightness(normals, vertex, aim) > WELL_SEEN);
}

/** A side view is worth a turn of the patient only when it shows so many times more. */
const WORTH_TURNING = 1.5;

/**
 * The side that sees most of these places well; of equals the one that sees them straightest.
 * Front and back come first: patients lie on their belly or back, seldom on their side.
 */
export function bestView(normals: Float32Array, vertices: readonly number[]): ViewName {
  const seen = (view: ViewName): number =>
    seenFrom(normals, vertices, aimFrom(view, normals, vertices)).length;
  const straight = (view: ViewName): number =>
    vertices.reduce((sum, v) => sum + straightness(normals, v, { view, elevation: 0 }), 0);
  const better = (a: ViewName, b: ViewName): ViewName => {
    const more = seen(b) - seen(a) || straight(b) - straight(a);
    return more > 0 ? b : a;
  };
  const lying = better("front", "back");
  const beside = better("left", "right");
  const turn = seen(beside) > 0 && seen(beside) >= WORTH_TURNING * seen(lying);
  return turn ? beside : lying;
}

/** A side, raised only when more of these places are seen from there. */
export function aimFrom(view: ViewName, normals: Float32Array, vertices: readonly number[]): Aim {
  return ELEVATIONS.map((elevation): Aim => ({ view, elevation })).reduce((best, aim) =>
    seenFrom(normals, vertices, aim).length > seenFrom(normals, vertices, best).length ? aim : best,
  );
}
