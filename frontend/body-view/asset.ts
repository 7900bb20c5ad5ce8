/** Reads `surface.fbod`; the byte format is described in docs/reference/body-asset.md. */

export interface ShapeEntry {
  readonly id: string;
  readonly label: { readonly en: string; readonly es: string };
  readonly offset: readonly [number, number, number];
  readonly scale: readonly [number, number, number];
}

interface SectionEntry {
  readonly offset: number;
  readonly length: number;
  readonly encoding: string;
}

interface Header {
  readonly format: number;
  readonly mesh: string;
  readonly vertices: number;
  readonly quads: number;
  readonly shapes: readonly ShapeEntry[];
  readonly sections: Readonly<Record<string, SectionEntry>>;
  /** The fine regions, which the section `regions` indexes. */
  readonly regions: readonly string[];
  /** The everyday regions, and for each fine one the everyday one that it belongs to. */
  readonly everyday: readonly string[];
  readonly everyday_of: readonly number[];
}

/** The bytes are not a body surface that this reader knows. */
export class AssetFault extends Error {
  override name = "AssetFault";
}

/** The decoded body: one topology, several shapes. Lengths in metres, +Y up, +Z front, left at +X. */
export interface BodyAsset {
  readonly mesh: string;
  readonly vertexCount: number;
  /** Four vertex indices a quad, counter-clockwise seen from outside. */
  readonly quads: Uint32Array;
  readonly mirror: Uint32Array;
  /** Index into `regions` for every vertex. */
  readonly regionOf: Uint16Array;
  /** The fine regions inside the everyday ones, and the index of its own for every vertex. */
  readonly fineRegions: readonly string[];
  readonly fineRegionOf: Uint16Array;
  /** The everyday regions: what a person calls a place. */
  readonly regions: readonly string[];
  /** 0 skin to 255 cloth for every vertex. */
  readonly garment: Uint8Array;
  readonly shapes: readonly ShapeEntry[];
  /** x, y, z of every vertex of a shape, in metres. */
  positions(shape: string): Float32Array;
}

const FORMAT = 1;

export async function loadAsset(url: string): Promise<BodyAsset> {
  const response = await fetch(url);
  if (!response.ok) throw new AssetFault(`${url} answered with status ${response.status}.`);
  return readAsset(await response.arrayBuffer());
}

export function readAsset(content: ArrayBuffer): BodyAsset {
  const { header, data } = split(content);
  const section = sectionReader(header, data);
  const mirror = readMirror(section("mirror"));
  const side = codedSide(mirror);
  const first = header.shapes[0];
  if (!first) throw new AssetFault("The body surface holds no shape.");
  const firstSteps = undelta(unfold(section(`positions:${first.id}`), 3));
  const cache = new Map<string, Float32Array>();
  const fine = unfold(section("regions"), 1)[0]!;
  return {
    mesh: header.mesh,
    vertexCount: header.vertices,
    quads: readQuads(section("quads"), mirror),
    mirror,
    regionOf: everydayOf(fine, header),
    fineRegions: header.regions,
    fineRegionOf: Uint16Array.from(fine),
    regions: header.everyday,
    garment: section("garment"),
    shapes: header.shapes,
    positions(id) {
      const known = cache.get(id);
      if (known) return known;
      const shape = header.shapes.find((entry) => entry.id === id);
      if (!shape) throw new AssetFault(`There is no body shape "${id}" in this surface.`);
      const steps = shape === first ? firstSteps : sum(section(`positions:${id}`), firstSteps);
      const points = unquantise(steps, side, mirror, shape);
      cache.set(id, points);
      return points;
    },
  };
}

function everydayOf(fine: ArrayLike<number>, header: Header): Uint16Array {
  return Uint16Array.from(fine, (region) => header.everyday_of[region]!);
}

function split(content: ArrayBuffer): { header: Header; data: Uint8Array } {
  const bytes = new Uint8Array(content);
  const magic = String.fromCharCode(...bytes.subarray(0, 4));
  if (magic !== "FBOD") throw new AssetFault("A body surface begins with FBOD; this does not.");
  const length = new DataView(content).getUint32(4, true);
  const header = JSON.parse(new TextDecoder().decode(bytes.subarray(8, 8 + length))) as Header;
  if (header.format !== FORMAT) {
    throw new AssetFault(`Body surface format ${header.format} is not known; ${FORMAT} is.`);
  }
  return { header, data: bytes.subarray(8 + length) };
}

function sectionReader(header: Header, data: Uint8Array): (name: string) => Uint8Array {
  return (name) => {
    const entry = header.sections[name];
    if (!entry) throw new AssetFault(`There is no section "${name}" in the body surface.`);
    return data.subarray(entry.offset, entry.offset + entry.length);
  };
}

/** Planes of folded 16-bit values to one signed array a column. */
function unfold(bytes: Uint8Array, width: number): Int16Array[] {
  const rows = bytes.length / (2 * width);
  return Array.from({ length: width }, (_, column) => {
    const low = bytes.subarray(2 * column * rows, (2 * column + 1) * rows);
    const high = bytes.subarray((2 * column + 1) * rows, (2 * column + 2) * rows);
    const values = new Int16Array(rows);
    for (let i = 0; i < rows; i++) {
      const u = low[i]! | (high[i]! << 8);
      values[i] = (u >> 1) ^ -(u & 1);
    }
    return values;
  });
}

/** Running sums modulo 65536, in place. */
function undelta(columns: Int16Array[]): Int16Array[] {
  for (const values of columns) {
    for (let i = 1; i < values.length; i++) values[i] = values[i]! + values[i - 1]!;
  }
  return columns;
}

function sum(bytes: Uint8Array, first: Int16Array[]): Int16Array[] {
  const columns = undelta(unfold(bytes, 3));
  columns.forEach((values, axis) => {
    for (let i = 0; i < values.length; i++) values[i] = values[i]! + first[axis]![i]!;
  });
  return columns;
}

function readMirror(bytes: Uint8Array): Uint32Array {
  const steps = undelta(unfold(bytes, 1))[0]!;
  return Uint32Array.from(steps, (step, i) => i + step);
}

/** Vertices of the coded side and of the midline, ascending. */
function codedSide(mirror: Uint32Array): Uint32Array {
  return Uint32Array.from(mirror.keys()).filter((i) => mirror[i]! >= i);
}

function readQuads(bytes: Uint8Array, mirror: Uint32Array): Uint32Array {
  const columns = unfold(bytes, 4);
  const half = columns[0]!.length;
  const quads = new Uint32Array(8 * half);
  let [a, b, c, d] = [0, 0, 0, 0];
  for (let q = 0; q < half; q++) {
    const next = [
      d + columns[0]![q]!,
      c + columns[1]![q]!,
      2 * c - b + columns[2]![q]!,
      2 * d - a + columns[3]![q]!,
    ] as const;
    [a, b, c, d] = next.map((value) => value & 0xffff) as [number, number, number, number];
    quads.set([a, b, c, d], 4 * q);
    quads.set([mirror[a]!, mirror[d]!, mirror[c]!, mirror[b]!], 4 * (half + q));
  }
  return quads;
}

function unquantise(
  steps: Int16Array[],
  side: Uint32Array,
  mirror: Uint32Array,
  { offset, scale }: ShapeEntry,
): Float32Array {
  const points = new Float32Array(3 * mirror.length);
  side.forEach((vertex, row) => {
    const other = mirror[vertex]!;
    for (let axis = 0; axis < 3; axis++) {
      const step = steps[axis]![row]!;
      points[3 * other + axis] = offset[axis]! + scale[axis]! * (axis === 0 ? -step : step);
      points[3 * vertex + axis] = offset[axis]! + scale[axis]! * step;
    }
  });
  return points;
}
