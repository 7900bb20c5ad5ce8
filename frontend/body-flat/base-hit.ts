import { nearestCorner } from "../body-view/geodesic";
import type { Hit } from "../body-view/stage";
import type { Figure } from "./figure";
import { corners } from "./raster";

/**
 * Where a figure's line of sight through (x, y) of the sheet meets a quad of the base mesh.
 *
 * The finer skin on show lies a little beside the base mesh, so the line may miss the quad by a
 * few millimetres: then the nearest place within it counts.
 */
export function hitQuad(
  quad: number,
  quads: Uint32Array,
  positions: Float32Array,
  figure: Figure,
  x: number,
  y: number,
): Omit<Hit, "scale"> {
  const across = (x - figure.place[0]) / figure.size + figure.middle[0];
  const above = (y - figure.place[1]) / figure.size + figure.middle[1];
  const on = (vertex: number, axis: readonly [number, number, number]): number =>
    axis[0] * positions[3 * vertex]! +
    axis[1] * positions[3 * vertex + 1]! +
    axis[2] * positions[3 * vertex + 2]!;
  const halves = [2 * quad, 2 * quad + 1].map((triangle) => {
    const own = corners(quads, triangle);
    const flat = own.map((v) => [on(v, figure.right) - across, on(v, figure.up) - above] as const);
    return { triangle, own, weights: weightsOf(flat) };
  });
  const [first, second] = halves as [(typeof halves)[0], (typeof halves)[0]];
  const best = Math.min(...first.weights) >= Math.min(...second.weights) ? first : second;
  const inside = best.weights.map((weight) => Math.max(0, weight));
  const sum = inside.reduce((a, b) => a + b, 0);
  const mixed = (axis: number): number =>
    best.own.reduce((all, v, i) => all + (inside[i]! / sum) * positions[3 * v + axis]!, 0);
  const point = [mixed(0), mixed(1), mixed(2)] as const;
  return {
    vertex: nearestCorner(positions, { corners: best.own, point }),
    triangle: best.triangle,
    corners: Array.from(quads.subarray(4 * quad, 4 * quad + 4)),
    point,
  };
}

/** Weights of three corners, given from the place in question; they add up to 1. */
function weightsOf(flat: readonly (readonly [number, number])[]): [number, number, number] {
  const [a, b, c] = flat as [[number, number], [number, number], [number, number]];
  const area = (b[0] - a[0]) * (c[1] - a[1]) - (c[0] - a[0]) * (b[1] - a[1]);
  if (Math.abs(area) < 1e-12) return [1 / 3, 1 / 3, 1 / 3];
  const wa = (b[0] * c[1] - c[0] * b[1]) / area;
  const wb = (c[0] * a[1] - a[0] * c[1]) / area;
  return [wa, wb, 1 - wa - wb];
}
