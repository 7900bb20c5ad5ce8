import type { Kind } from "../drawing/types";

/** What one painted thing adds to the picture. `strength` is per vertex, −1 where unpainted. */
export interface PaintLayer {
  readonly kind: Kind;
  readonly strength: Int8Array;
}

const CHANNEL: Record<Kind, number> = { pain: 0, stiffness: 2, numbness: 4 };
export const CHANNELS = 6;

/**
 * Coverage and coverage × strength of the three kinds, six numbers 0 to 1 a vertex.
 * Where several pains of one kind lie over each other the strongest shows.
 */
export function paintFields(layers: readonly PaintLayer[], vertexCount: number): Float32Array {
  const fields = new Float32Array(vertexCount * CHANNELS);
  for (const { kind, strength } of layers) {
    const channel = CHANNEL[kind];
    for (let v = 0; v < vertexCount; v++) {
      const value = strength[v]!;
      if (value < 0) continue;
      const at = v * CHANNELS + channel;
      fields[at] = 1;
      fields[at + 1] = Math.max(fields[at + 1]!, value / 10);
    }
  }
  return fields;
}
