/** From where to look at some places on the body. */
import { VIEWS, type ViewName } from "../body-view/camera";

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

/** The side that sees most of these places well; of equals the one that sees them straightest. */
export function bestView(normals: Float32Array, vertices: readonly number[]): ViewName {
  const score = (view: ViewName): number => {
    const level = { view, elevation: 0 };
    const straight = vertices.map((vertex) => straightness(normals, vertex, level));
    const seen = straight.filter((value) => value > WELL_SEEN).length;
    return seen + straight.reduce((sum, value) => sum + value, 0) / (vertices.length + 1) / 2;
  };
  return VIEWS.reduce((best, view) => (score(view) > score(best) ? view : best));
}

/** A side, raised only when more of these places are seen from there. */
export function aimFrom(view: ViewName, normals: Float32Array, vertices: readonly number[]): Aim {
  return ELEVATIONS.map((elevation): Aim => ({ view, elevation })).reduce((best, aim) =>
    seenFrom(normals, vertices, aim).length > seenFrom(normals, vertices, best).length ? aim : best,
  );
}
