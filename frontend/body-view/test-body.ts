/** Small bodies for tests, and the encoder of the format that body-view/asset.ts reads. */

export interface SmallMesh {
  readonly positions: number[][];
  readonly quads: number[][];
}

/** A cube of side 1 with its lower corner at the origin: closed, 8 vertices, 6 quads. */
export function cube(): SmallMesh {
  const positions = [0, 1, 2, 3, 4, 5, 6, 7].map((i) => [i & 1, (i >> 1) & 1, i >> 2]);
  const quads = [
    [0, 2, 3, 1],
    [4, 5, 7, 6],
    [0, 1, 5, 4],
    [2, 6, 7, 3],
    [0, 4, 6, 2],
    [1, 3, 7, 5],
  ];
  return { positions, quads };
}

/**
 * A strip of skin, `across` squares wide and `along` long with squares of `step`, bent at its
 * middle so that its two halves lie face to face `gap` apart: near in space, far along the skin.
 */
export function foldedStrip(across: number, along: number, step: number, gap: number): SmallMesh {
  const positions: number[][] = [];
  const half = along / 2;
  for (let row = 0; row <= along; row++) {
    const folded = row > half;
    for (let column = 0; column <= across; column++) {
      positions.push([column * step, (folded ? along - row : row) * step, folded ? gap : 0]);
    }
  }
  return { positions, quads: gridQuads(across, along) };
}

/** A flat sheet in the x–y plane. */
export function sheet(across: number, along: number, step: number): SmallMesh {
  const positions: number[][] = [];
  for (let row = 0; row <= along; row++) {
    for (let column = 0; column <= across; column++) positions.push([column * step, row * step, 0]);
  }
  return { positions, quads: gridQuads(across, along) };
}

function gridQuads(across: number, along: number): number[][] {
  const quads: number[][] = [];
  const width = across + 1;
  for (let row = 0; row < along; row++) {
    for (let column = 0; column < across; column++) {
      const a = row * width + column;
      quads.push([a, a + 1, a + width + 1, a + width]);
    }
  }
  return quads;
}

export function flat(rows: readonly (readonly number[])[]): number[] {
  return rows.flatMap((row) => [...row]);
}

export interface SmallBody {
  /** mirror[i] is the vertex on the other side. */
  readonly mirror: number[];
  /** The coded half of the quads. */
  readonly quads: number[][];
  /** Whole steps of every vertex, by shape; the mirrored side must mirror. */
  readonly shapes: Readonly<Record<string, number[][]>>;
  readonly scale: number;
}

/** The bytes of a body surface file as docs/reference/body-asset.md describes them. */
export function encode(body: SmallBody): ArrayBuffer {
  const side = body.mirror.flatMap((other, i) => (other >= i ? [i] : []));
  const sections: [string, Uint8Array][] = [
    ["mirror", planes(deltas(body.mirror.map((other, i) => [other - i])))],
    ["quads", planes(stripped(body.quads))],
  ];
  const [first, ...others] = Object.entries(body.shapes);
  const half = (rows: number[][]): number[][] => side.map((vertex) => rows[vertex]!);
  sections.push([`positions:${first![0]}`, planes(deltas(half(first![1])))]);
  for (const [id, rows] of others) {
    const apart = half(rows).map((row, r) => row.map((x, k) => x - half(first![1])[r]![k]!));
    sections.push([`positions:${id}`, planes(deltas(apart))]);
  }
  sections.push(["regions", planes(body.mirror.map((_, i) => [i % 2]))]);
  sections.push(["garment", Uint8Array.from(body.mirror, (_, i) => (i * 40) % 256)]);
  return file(body, sections);
}

function file(body: SmallBody, sections: [string, Uint8Array][]): ArrayBuffer {
  const table: Record<string, { offset: number; length: number; encoding: string }> = {};
  let size = 0;
  for (const [name, bytes] of sections) {
    size = Math.ceil(size / 8) * 8;
    table[name] = { offset: size, length: bytes.length, encoding: "" };
    size += bytes.length;
  }
  const { scale } = body;
  const header = {
    format: 1,
    mesh: "hm08-1",
    vertices: body.mirror.length,
    quads: 2 * body.quads.length,
    shapes: Object.keys(body.shapes).map((id) => ({
      id,
      label: { en: id, es: id },
      offset: [0, 0.9, 0],
      scale: [scale, scale, scale],
    })),
    sections: table,
    regions: ["one-left", "one-right"],
    everyday: ["one-left", "one-right"],
    everyday_of: [0, 1],
  };
  let text = JSON.stringify(header);
  text += " ".repeat((8 - ((8 + text.length) % 8)) % 8);
  const content = new Uint8Array(8 + text.length + size);
  content.set(new TextEncoder().encode("FBOD"), 0);
  new DataView(content.buffer).setUint32(4, text.length, true);
  content.set(new TextEncoder().encode(text), 8);
  for (const [name, bytes] of sections) content.set(bytes, 8 + text.length + table[name]!.offset);
  return content.buffer;
}

function deltas(rows: number[][]): number[][] {
  return rows.map((row, r) => row.map((value, k) => value - (rows[r - 1]?.[k] ?? 0)));
}

function stripped(quads: number[][]): number[][] {
  return quads.map(([a, b, c, d], q) => {
    const [pa, pb, pc, pd] = quads[q - 1] ?? [0, 0, 0, 0];
    return [a! - pd!, b! - pc!, c! - (2 * pc! - pb!), d! - (2 * pd! - pa!)];
  });
}

function planes(rows: number[][]): Uint8Array {
  const width = rows[0]!.length;
  const bytes: number[] = [];
  for (let column = 0; column < width; column++) {
    const folded = rows.map((row) => {
      const value = (row[column]! << 16) >> 16;
      return ((value << 1) ^ (value >> 31)) & 0xffff;
    });
    bytes.push(...folded.map((u) => u & 255), ...folded.map((u) => u >> 8));
  }
  return Uint8Array.from(bytes);
}
