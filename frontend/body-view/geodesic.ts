import type { SkinGraph } from "./graph";
import { VertexHeap } from "./vertex-heap";

/** Where a walk over the skin begins: vertices with the distance already walked, in metres. */
export type Seeds = ReadonlyMap<number, number>;

/** Lengths along the graph against lengths over a flat grid: the worst direction is 8.2 % longer. */
const GRID_DETOUR = 1.09;

/**
 * Vertices within `limit` metres of the seeds, walking only over skin, with their distances.
 *
 * Dijkstra over mesh edges and quad diagonals. `enter` may close vertices to the walk.
 */
export function walk(
  graph: SkinGraph,
  positions: Float32Array,
  seeds: Seeds,
  limit: number,
  enter: (vertex: number) => boolean = () => true,
): Map<number, number> {
  const best = bestOf(graph);
  const offered: number[] = [];
  const reached = new Map<number, number>();
  const heap = new VertexHeap();
  const offer = (vertex: number, distance: number): void => {
    if (distance > limit || distance >= best[vertex]! || !enter(vertex)) return;
    if (best[vertex] === Infinity) offered.push(vertex);
    best[vertex] = distance;
    heap.push(vertex, distance);
  };
  for (const [vertex, distance] of seeds) offer(vertex, distance);
  while (heap.size > 0) {
    const { vertex, key } = heap.pop();
    if (key > best[vertex]!) continue;
    reached.set(vertex, key);
    const end = graph.start[vertex + 1]!;
    for (let i = graph.start[vertex]!; i < end; i++) {
      const neighbour = graph.neighbours[i]!;
      offer(neighbour, key + length(positions, vertex, neighbour));
    }
  }
  for (const vertex of offered) best[vertex] = Infinity;
  return reached;
}

const BEST = new WeakMap<SkinGraph, Float64Array>();

/** A distance a vertex, Infinity between walks: to make it anew for every dab would take longest. */
function bestOf(graph: SkinGraph): Float64Array {
  const best = BEST.get(graph) ?? new Float64Array(graph.vertexCount).fill(Infinity);
  BEST.set(graph, best);
  return best;
}

/** A point on the skin: the quad it lies in and its place in metres. */
export interface SkinPoint {
  readonly corners: readonly number[];
  readonly point: readonly [number, number, number];
}

/**
 * The vertices a round brush covers, with their distance from its middle in metres.
 *
 * The distance is straight when skin leads there without a detour, so the brush is round;
 * skin that turns its back on the brush (the palm, when the back of the hand is painted)
 * is not entered, and skin of another limb cannot be reached at all.
 */
export function brushed(
  graph: SkinGraph,
  positions: Float32Array,
  normals: Float32Array,
  at: SkinPoint,
  radius: number,
): Map<number, number> {
  const facing = meanNormal(normals, at.corners);
  const seeds = new Map(at.corners.map((vertex) => [vertex, toPoint(positions, vertex, at.point)]));
  const turned = (v: number): number =>
    normals[3 * v]! * facing[0] + normals[3 * v + 1]! * facing[1] + normals[3 * v + 2]! * facing[2];
  const reached = walk(graph, positions, seeds, radius * GRID_DETOUR, (v) => turned(v) > -0.1);
  const covered = new Map<number, number>();
  for (const vertex of reached.keys()) {
    const distance = toPoint(positions, vertex, at.point);
    if (distance <= radius) covered.set(vertex, distance);
  }
  if (covered.size === 0) covered.set(nearestCorner(positions, at), 0);
  return covered;
}

export function nearestCorner(positions: Float32Array, at: SkinPoint): number {
  let nearest = at.corners[0] ?? 0;
  for (const vertex of at.corners) {
    if (toPoint(positions, vertex, at.point) < toPoint(positions, nearest, at.point)) {
      nearest = vertex;
    }
  }
  return nearest;
}

function meanNormal(normals: Float32Array, vertices: readonly number[]): [number, number, number] {
  const mean: [number, number, number] = [0, 0, 0];
  for (const v of vertices) for (let k = 0; k < 3; k++) mean[k]! += normals[3 * v + k]!;
  const whole = size(...mean) || 1;
  return [mean[0] / whole, mean[1] / whole, mean[2] / whole];
}

function length(p: Float32Array, a: number, b: number): number {
  return size(p[3 * a]! - p[3 * b]!, p[3 * a + 1]! - p[3 * b + 1]!, p[3 * a + 2]! - p[3 * b + 2]!);
}

function toPoint(p: Float32Array, v: number, to: readonly [number, number, number]): number {
  return size(p[3 * v]! - to[0], p[3 * v + 1]! - to[1], p[3 * v + 2]! - to[2]);
}

/** Plain instead of Math.hypot, which guards against overflow and takes ten times as long. */
function size(x: number, y: number, z: number): number {
  return Math.sqrt(x * x + y * y + z * z);
}
