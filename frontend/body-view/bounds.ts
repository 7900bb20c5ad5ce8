/** A box in space, in metres. */
export interface Box {
  readonly min: readonly [number, number, number];
  readonly max: readonly [number, number, number];
}

/** The box around some vertices, or around all. */
export function boundsOf(positions: Float32Array, vertices?: readonly number[]): Box {
  const min: [number, number, number] = [Infinity, Infinity, Infinity];
  const max: [number, number, number] = [-Infinity, -Infinity, -Infinity];
  const count = vertices ? vertices.length : positions.length / 3;
  for (let i = 0; i < count; i++) {
    const v = vertices ? vertices[i]! : i;
    for (let k = 0; k < 3; k++) {
      min[k] = Math.min(min[k]!, positions[3 * v + k]!);
      max[k] = Math.max(max[k]!, positions[3 * v + k]!);
    }
  }
  return { min, max };
}
