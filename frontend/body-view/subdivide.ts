/**
 * One step of Catmull–Clark subdivision of a quad mesh, as fixed weights.
 *
 * New vertices are ordered: the old vertices, then one an edge, then one a face.
 * The same weights carry positions and any value given per vertex, such as paint.
 */
export interface Subdivision {
  readonly vertexCount: number;
  readonly quads: Uint32Array;
  /** New vertex `i` is Σ weight[k] · old[source[k]] for k in start[i] … start[i + 1] − 1. */
  readonly start: Uint32Array;
  readonly source: Uint32Array;
  readonly weight: Float32Array;
}

export function subdivision(quads: Uint32Array, vertexCount: number): Subdivision {
  const edges = edgesOf(quads, vertexCount);
  const around = aroundVertices(quads, edges, vertexCount);
  const rows = new Rows(vertexCount + edges.count + quads.length / 4);
  for (let v = 0; v < vertexCount; v++) addVertexRow(rows, v, quads, edges, around);
  for (let e = 0; e < edges.count; e++) addEdgeRow(rows, e, quads, edges);
  for (let q = 0; q < quads.length; q += 4) addFaceRow(rows, q, quads);
  return { ...rows.packed(), quads: finerQuads(quads, edges, vertexCount) };
}

/**
 * The mesh with its own vertices and quads, every vertex moved to where the finer mesh has it.
 *
 * Values are rounded off in the same way, so that paint has no spikes along the diagonals.
 */
export function undivided(quads: Uint32Array, vertexCount: number): Subdivision {
  const edges = edgesOf(quads, vertexCount);
  const around = aroundVertices(quads, edges, vertexCount);
  const rows = new Rows(vertexCount);
  for (let v = 0; v < vertexCount; v++) addVertexRow(rows, v, quads, edges, around);
  return { ...rows.packed(), quads };
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
  for (let q = 0, t = 0; q < quads.length; q += 4, t += 6) {
    corners[t] = corners[t + 3] = quads[q]!;
    corners[t + 1] = quads[q + 1]!;
    corners[t + 2] = corners[t + 4] = quads[q + 2]!;
    corners[t + 5] = quads[q + 3]!;
  }
  return corners;
}

const NOBODY = 0xffffffff;

interface Edges {
  readonly count: number;
  /** Two ends and two quads (NOBODY beyond a border) an edge. */
  readonly ends: Uint32Array;
  readonly sides: Uint32Array;
  /** The edge from corner i to corner i + 1 of every quad. */
  readonly ofQuad: Uint32Array;
}

function edgesOf(quads: Uint32Array, vertexCount: number): Edges {
  const byPair = new Map<number, number>();
  const ends = new Uint32Array(2 * quads.length);
  const sides = new Uint32Array(2 * quads.length).fill(NOBODY);
  const ofQuad = new Uint32Array(quads.length);
  let count = 0;
  for (let corner = 0; corner < quads.length; corner++) {
    const a = quads[corner]!;
    const b = quads[next(corner)]!;
    const key = a < b ? a * vertexCount + b : b * vertexCount + a;
    const known = byPair.get(key);
    const edge = known ?? count++;
    if (known === undefined) {
      byPair.set(key, edge);
      ends[2 * edge] = a;
      ends[2 * edge + 1] = b;
    }
    sides[2 * edge + (known === undefined ? 0 : 1)] = corner >> 2;
    ofQuad[corner] = edge;
  }
  return { count, ends, sides, ofQuad };
}

/** The corner after a corner, round its quad. */
function next(corner: number): number {
  return (corner & 3) === 3 ? corner - 3 : corner + 1;
}

interface Around {
  readonly valence: Uint8Array;
  readonly onBorder: Uint8Array;
  /** The quad corners at a vertex: corners[start[v]] … corners[start[v + 1] − 1]. */
  readonly start: Uint32Array;
  readonly corners: Uint32Array;
}

function aroundVertices(quads: Uint32Array, edges: Edges, vertexCount: number): Around {
  const valence = new Uint8Array(vertexCount);
  const onBorder = new Uint8Array(vertexCount);
  for (let e = 0; e < edges.count; e++) {
    const [a, b] = [edges.ends[2 * e]!, edges.ends[2 * e + 1]!];
    valence[a]!++;
    valence[b]!++;
    if (edges.sides[2 * e + 1] === NOBODY) onBorder[a] = onBorder[b] = 1;
  }
  const start = new Uint32Array(vertexCount + 1);
  for (const v of quads) start[v + 1]!++;
  for (let v = 0; v < vertexCount; v++) start[v + 1]! += start[v]!;
  const free = start.slice(0, vertexCount);
  const corners = new Uint32Array(quads.length);
  quads.forEach((v, corner) => (corners[free[v]!++] = corner));
  return { valence, onBorder, start, corners };
}

/** Weights written row after row; a vertex may stand in a row several times. */
class Rows {
  readonly #start: Uint32Array;
  #source = new Uint32Array(1 << 20);
  #weight = new Float32Array(1 << 20);
  #rows = 0;
  #size = 0;

  constructor(count: number) {
    this.#start = new Uint32Array(count + 1);
  }

  add(source: number, weight: number): void {
    if (this.#size === this.#source.length) this.#grow();
    this.#source[this.#size] = source;
    this.#weight[this.#size++] = weight;
  }

  end(): void {
    this.#start[++this.#rows] = this.#size;
  }

  packed(): Omit<Subdivision, "quads"> {
    return {
      vertexCount: this.#rows,
      start: this.#start,
      source: this.#source.slice(0, this.#size),
      weight: this.#weight.slice(0, this.#size),
    };
  }

  #grow(): void {
    const [source, weight] = [this.#source, this.#weight];
    this.#source = new Uint32Array(2 * source.length);
    this.#source.set(source);
    this.#weight = new Float32Array(2 * weight.length);
    this.#weight.set(weight);
  }
}

function addFace(rows: Rows, quads: Uint32Array, q: number, share: number): void {
  for (let i = 0; i < 4; i++) rows.add(quads[q + i]!, share / 4);
}

function addFaceRow(rows: Rows, q: number, quads: Uint32Array): void {
  addFace(rows, quads, q, 1);
  rows.end();
}

/** The mean of an edge's ends and of the middles of its two faces; at a border of its ends. */
function addEdgeRow(rows: Rows, e: number, quads: Uint32Array, { ends, sides }: Edges): void {
  const inner = sides[2 * e + 1] !== NOBODY;
  for (const k of [2 * e, 2 * e + 1]) {
    rows.add(ends[k]!, inner ? 1 / 4 : 1 / 2);
    if (inner) addFace(rows, quads, 4 * sides[k]!, 1 / 4);
  }
  rows.end();
}

/**
 * (F + 2R + (n − 3) P) / n, with F and R the means of the face and edge middles around P.
 *
 * On a closed surface the edges at P are those that leave it in each of its n quads.
 */
function addVertexRow(
  rows: Rows,
  v: number,
  quads: Uint32Array,
  edges: Edges,
  { valence, onBorder, start, corners }: Around,
): void {
  const n = valence[v]!;
  if (onBorder[v] === 1) {
    rows.add(v, 1);
  } else {
    rows.add(v, (n - 3) / n + 1 / n);
    for (let k = start[v]!; k < start[v + 1]!; k++) {
      const corner = corners[k]!;
      const edge = edges.ofQuad[corner]!;
      const other = edges.ends[2 * edge]! + edges.ends[2 * edge + 1]! - v;
      addFace(rows, quads, corner & ~3, 1 / n ** 2);
      rows.add(other, 1 / n ** 2);
    }
  }
  rows.end();
}

function finerQuads(quads: Uint32Array, edges: Edges, vertexCount: number): Uint32Array {
  const finer = new Uint32Array(quads.length * 4);
  for (let corner = 0; corner < quads.length; corner++) {
    const before = (corner & 3) === 0 ? corner + 3 : corner - 1;
    finer[4 * corner] = quads[corner]!;
    finer[4 * corner + 1] = vertexCount + edges.ofQuad[corner]!;
    finer[4 * corner + 2] = vertexCount + edges.count + (corner >> 2);
    finer[4 * corner + 3] = vertexCount + edges.ofQuad[before]!;
  }
  return finer;
}
