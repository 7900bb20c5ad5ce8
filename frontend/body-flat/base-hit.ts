import type { Figure } from "./figure";
import { corners } from "./raster";

/** A place on the base mesh: its triangle, that triangle's corners, and the point in metres. */
export interface BaseHit {
  readonly triangle: number;
  readonly own: readonly [number, number, number];
  readonly point: readonly [number, number, number];
}

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
): BaseHit {
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
  return { triangle: best.triangle, own: best.own, point: [mixed(0), mixed(1), mixed(2)] };
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
