/** From which side to look at some places on the body. */
import { VIEWS, type ViewName } from "../body-view/camera";

/** Unit vectors on the ground from the body to the eye of each view; left is the person's own. */
const TOWARDS: Readonly<Record<ViewName, readonly [x: number, z: number]>> = {
  front: [0, 1],
  back: [0, -1],
  left: [1, 0],
  right: [-1, 0],
};

/** Skin turned away more than this from the eye is not well seen. */
const WELL_SEEN = 0.2;

/** How straight a view sees the skin at a vertex: 1 from right before it, below 0 not at all. */
export function straightness(normals: Float32Array, vertex: number, view: ViewName): number {
  const [x, z] = TOWARDS[view];
  return normals[3 * vertex]! * x + normals[3 * vertex + 2]! * z;
}

/** The places that a view sees well. */
export function seenFrom(
  normals: Float32Array,
  vertices: readonly number[],
  view: ViewName,
): number[] {
  return vertices.filter((vertex) => straightness(normals, vertex, view) > WELL_SEEN);
}

/** The view that sees most of these places well; of equals the one that sees them straightest. */
export function bestView(normals: Float32Array, vertices: readonly number[]): ViewName {
  const score = (view: ViewName): number => {
    const straight = vertices.map((vertex) => straightness(normals, vertex, view));
    const seen = straight.filter((value) => value > WELL_SEEN).length;
    return seen + straight.reduce((sum, value) => sum + value, 0) / (vertices.length + 1) / 2;
  };
  return VIEWS.reduce((best, view) => (score(view) > score(best) ? view : best));
}
