/**
 * One step of Catmull–Clark subdivision of a closed quad mesh, as fixed weights.
 *
 * New vertices are ordered: the old vertices, then one a edge, then one a face.
 * The same weights carry positions and any value given per vertex, such as paint.
 */
export interface Subdivision {
  readonly vertexCount: number;
  readonly quads: Uint32Array;
  /** New vertex `i` is Σ weight[k] · old[source[k]] for k in start[i] … start[i + 1] - 1. */
  readonly start: Uint32Array;
  readonly source: Uint32Array;
  readonly weight: Float32Array;
}

export function subdivision(quads: Uint32Array, vertexCount: number): Subdivision {
  const edges = edgesOf(quads, vertexCount);
  const faceCount = quads.length / 4;
  const rows: Map<number, number>[] = Array.from(
    { length: vertexCount + edges.list.length + faceCount },
    () => new Map<number, number>(),
  );
  addFaceRows(rows, quads, vertexCount + edges.list.length);
  addEdgeRows(rows, quads, edges.list, vertexCount);
  addVertexRows(rows, quads, edges.list, vertexCount);
  return {
    ...packed(rows),
    quads: finerQuads(quads, edges.ofQuad, vertexCount, edges.list.length),
  };
}

/** The values of `width` numbers a vertex on the finer mesh. */
export function refine(by: Subdivision, values: ArrayLike<number>, width: number): Float32Array {
  const finer = new Float32Array(by.vertexCount * width);
  for (let i = 0; i < by.vertexCount; i++) {
    const end = by.start[i + 1]!;
    for (let k = by.start[i]!; k < end; k++) {
      const from = by.source[k]! * width;
      const weight = by.weight[k]!;
      for (let j = 0; j < width; j++) finer[i * width + j]! += weight * values[from + j]!;
    }
  }
  return finer;
}

/** Quads to triangles: (a, b, c) and (a, c, d), two a quad and in order. */
export function triangles(quads: Uint32Array): Uint32Array {
  const corners = new Uint32Array((quads.length / 4) * 6);
  for (let q = 0; q < quads.length / 4; q++) {
    const [a, b, c, d] = quads.subarray(4 * q, 4 * q + 4) as unknown as number[];
    corners.set([a!, b!, c!, a!, c!, d!], 6 * q);
  }
  return corners;
}

interface Edge {
  readonly a: number;
  readonly b: number;
  readonly quads: number[];
}

function edgesOf(quads: Uint32Array, vertexCount: number): { list: Edge[]; ofQuad: Uint32Array } {
  const byPair = new Map<number, number>();
  const list: Edge[] = [];
  const ofQuad = new Uint32Array(quads.length);
  for (let q = 0; q < quads.length / 4; q++) {
    for (let i = 0; i < 4; i++) {
      const from = quads[4 * q + i]!;
      const to = quads[4 * q + ((i + 1) % 4)]!;
      const key = Math.min(from, to) * vertexCount + Math.max(from, to);
      let edge = byPair.get(key);
      if (edge === undefined) {
        edge = list.push({ a: from, b: to, quads: [] }) - 1;
        byPair.set(key, edge);
      }
      list[edge]!.quads.push(q);
      ofQuad[4 * q + i] = edge;
    }
  }
  return { list, ofQuad };
}

function add(row: Map<number, number>, vertex: number, weight: number): void {
  row.set(vertex, (row.get(vertex) ?? 0) + weight);
}

function addFace(row: Map<number, number>, quads: Uint32Array, q: number, weight: number): void {
  for (let i = 0; i < 4; i++) add(row, quads[4 * q + i]!, weight / 4);
}

function addFaceRows(rows: Map<number, number>[], quads: Uint32Array, first: number): void {
  for (let q = 0; q < quads.length / 4; q++) addFace(rows[first + q]!, quads, q, 1);
}

function addEdgeRows(
  rows: Map<number, number>[],
  quads: Uint32Array,
  edges: readonly Edge[],
  first: number,
): void {
  edges.forEach((edge, e) => {
    const row = rows[first + e]!;
    const share = edge.quads.length === 2 ? 1 / 4 : 1 / 2;
    add(row, edge.a, share);
    add(row, edge.b, share);
    if (edge.quads.length === 2) for (const q of edge.quads) addFace(row, quads, q, 1 / 4);
  });
}

/** (F + 2R + (n − 3) P) / n, with F and R the means of the face and edge middles around P. */
function addVertexRows(
  rows: Map<number, number>[],
  quads: Uint32Array,
  edges: readonly Edge[],
  vertexCount: number,
): void {
  const valence = new Uint8Array(vertexCount);
  const border = new Uint8Array(vertexCount);
  for (const { a, b, quads: sides } of edges) {
    valence[a]!++;
    valence[b]!++;
    if (sides.length < 2) border[a] = border[b] = 1;
  }
  for (let q = 0; q < quads.length / 4; q++) {
    for (let i = 0; i < 4; i++) {
      const v = quads[4 * q + i]!;
      if (!border[v]) addFace(rows[v]!, quads, q, 1 / valence[v]! ** 2);
    }
  }
  for (const { a, b } of edges) {
    for (const v of [a, b]) {
      if (border[v]) continue;
      add(rows[v]!, a, 1 / valence[v]! ** 2);
      add(rows[v]!, b, 1 / valence[v]! ** 2);
    }
  }
  for (let v = 0; v < vertexCount; v++) {
    add(rows[v]!, v, border[v] ? 1 : (valence[v]! - 3) / valence[v]!);
  }
}

function packed(rows: readonly Map<number, number>[]): Omit<Subdivision, "quads"> {
  const start = new Uint32Array(rows.length + 1);
  rows.forEach((row, i) => (start[i + 1] = start[i]! + row.size));
  const source = new Uint32Array(start[rows.length]!);
  const weight = new Float32Array(start[rows.length]!);
  let at = 0;
  for (const row of rows) {
    for (const [vertex, share] of row) {
      source[at] = vertex;
      weight[at++] = share;
    }
  }
  return { vertexCount: rows.length, start, source, weight };
}

function finerQuads(
  quads: Uint32Array,
  edgeOf: Uint32Array,
  vertexCount: number,
  edgeCount: number,
): Uint32Array {
  const finer = new Uint32Array(quads.length * 4);
  for (let q = 0; q < quads.length / 4; q++) {
    const middle = vertexCount + edgeCount + q;
    for (let i = 0; i < 4; i++) {
      const after = vertexCount + edgeOf[4 * q + i]!;
      const before = vertexCount + edgeOf[4 * q + ((i + 3) % 4)]!;
      finer.set([quads[4 * q + i]!, after, middle, before], 16 * q + 4 * i);
    }
  }
  return finer;
}
