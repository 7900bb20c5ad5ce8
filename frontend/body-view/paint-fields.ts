import type { Kind } from "../drawing/types";
import type { SkinGraph } from "./graph";

/** What one painted thing adds to the picture. `strength` is per vertex, −1 where unpainted. */
export interface PaintLayer {
  readonly kind: Kind;
  readonly strength: Int8Array;
}

/** Where the coverage of a kind is; coverage × strength comes after it. */
export const CHANNEL: Readonly<Record<Kind, number>> = { pain: 0, stiffness: 2, numbness: 4 };
export const CHANNELS = 6;

/**
 * Coverage and coverage × strength of the three kinds, six numbers 0 to 1 a vertex.
 *
 * Coverage is soft: above a half on every painted vertex and below on every other, the more so
 * the more of its neighbours are alike. Cut at a half, its edge runs smoothly between the
 * vertices instead of stepping round each. Where several pains of one kind lie over each other
 * the strongest shows.
 */
export function paintFields(layers: readonly PaintLayer[], graph: SkinGraph): Float32Array {
  const fields = new Float32Array(graph.vertexCount * CHANNELS);
  const strength = new Int8Array(graph.vertexCount);
  for (const kind of new Set(layers.map((layer) => layer.kind))) {
    strongestInto(
      strength,
      layers.filter((layer) => layer.kind === kind),
    );
    for (let v = 0; v < graph.vertexCount; v++) {
      writeSoftAt(fields, CHANNEL[kind], v, strength, graph);
    }
  }
  return fields;
}

/** Per vertex the strongest of some layers, −1 where none is painted. */
export function strongestInto(most: Int8Array, layers: readonly PaintLayer[]): void {
  most.fill(-1);
  for (const { strength } of layers) {
    for (let v = 0; v < most.length; v++) if (strength[v]! > most[v]!) most[v] = strength[v]!;
  }
}

/** Writes coverage and coverage × strength of one kind at one vertex. */
export function writeSoftAt(
  fields: Float32Array,
  channel: number,
  v: number,
  strength: Int8Array,
  { start, neighbours }: SkinGraph,
): void {
  const own = strength[v]!;
  const end = start[v + 1]!;
  let [alike, sum] = [0, 0];
  for (let i = start[v]!; i < end; i++) {
    const other = strength[neighbours[i]!]!;
    if (other < 0) continue;
    alike++;
    sum += other;
  }
  const share = alike / Math.max(1, end - start[v]!);
  const covered = own < 0 ? 0.25 * share : 0.75 + 0.25 * share;
  const mean = own < 0 ? sum / Math.max(1, alike) : (own * 4 + sum) / (4 + alike);
  fields[v * CHANNELS + channel] = covered;
  fields[v * CHANNELS + channel + 1] = (covered * mean) / 10;
}
