/** Neighbours along the skin: mesh edges and both diagonals of every quad, in compressed rows. */
export interface SkinGraph {
  readonly vertexCount: number;
  /** Neighbours of `v` are `neighbours[start[v]] … neighbours[start[v + 1] - 1]`. */
  readonly start: Uint32Array;
  readonly neighbours: Uint32Array;
}

export function skinGraph(quads: Uint32Array, vertexCount: number): SkinGraph {
  const pairs = distinctPairs(quads, vertexCount);
  const start = new Uint32Array(vertexCount + 1);
  for (const [a, b] of pairs) {
    start[a + 1]!++;
    start[b + 1]!++;
  }
  for (let v = 0; v < vertexCount; v++) start[v + 1]! += start[v]!;
  const next = start.slice(0, vertexCount);
  const neighbours = new Uint32Array(2 * pairs.length);
  for (const [a, b] of pairs) {
    neighbours[next[a]!++] = b;
    neighbours[next[b]!++] = a;
  }
  return { vertexCount, start, neighbours };
}

function distinctPairs(quads: Uint32Array, vertexCount: number): [number, number][] {
  const seen = new Set<number>();
  const pairs: [number, number][] = [];
  for (let q = 0; q < quads.length; q += 4) {
    for (let i = 0; i < 4; i++) {
      for (let j = i + 1; j < 4; j++) {
        const a = Math.min(quads[q + i]!, quads[q + j]!);
        const b = Math.max(quads[q + i]!, quads[q + j]!);
        const key = a * vertexCount + b;
        if (seen.has(key)) continue;
        seen.add(key);
        pairs.push([a, b]);
      }
    }
  }
  return pairs;
}
