import type { Figure } from "./figure";

/** A window of the sheet in device pixels: `scale` pixels a sheet unit, y downwards. */
export interface Window {
  readonly scale: number;
  /** Sheet coordinates of the window's upper left corner. */
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Which triangle of the finer mesh is at each pixel, and where in it. */
export interface TriangleMap {
  readonly width: number;
  readonly height: number;
  /** −1 where there is no skin. */
  readonly triangle: Int32Array;
  /** Weights of the triangle's second and third corner, 0 to 255; the first has the rest. */
  readonly second: Uint8Array;
  readonly third: Uint8Array;
}

const AT_ONCE = 6000;

/** Corners of triangle `t`: (a, b, c) of quad (a, b, c, d), or (a, c, d). */
export function corners(quads: Uint32Array, t: number): [number, number, number] {
  const at = 4 * (t >> 1);
  return t % 2 === 0
    ? [quads[at]!, quads[at + 1]!, quads[at + 2]!]
    : [quads[at]!, quads[at + 2]!, quads[at + 3]!];
}

/** The triangles that each vertex is a corner of. */
export function trianglesAtVertices(quads: Uint32Array, vertexCount: number): number[][] {
  const found: number[][] = Array.from({ length: vertexCount }, () => []);
  for (let t = 0; t < quads.length / 2; t++) {
    for (const vertex of corners(quads, t)) found[vertex]!.push(t);
  }
  return found;
}

/**
 * Draws the figure's triangles into the window, the nearest to the eye in front.
 *
 * `parts`: how many triangles of this mesh make up one of the base mesh, which the figure names.
 * A generator: it pauses now and then, so that a long picture never holds up a finger.
 */
export function* rasterise(
  figure: Figure,
  quads: Uint32Array,
  positions: Float32Array,
  window: Window,
  parts = 1,
): Generator<void, TriangleMap> {
  const { width, height } = window;
  const map: TriangleMap = {
    width,
    height,
    triangle: new Int32Array(width * height).fill(-1),
    second: new Uint8Array(width * height),
    third: new Uint8Array(width * height),
  };
  const depth = new Float32Array(width * height).fill(-Infinity);
  const onPlane = project(figure, positions, window);
  const count = figure.triangles ? parts * figure.triangles.length : quads.length / 2;
  for (let i = 0; i < count; i++) {
    const part = i % parts;
    const t = figure.triangles ? parts * figure.triangles[(i - part) / parts]! + part : i;
    fill(map, depth, onPlane, t, corners(quads, t));
    if (i % AT_ONCE === AT_ONCE - 1) yield;
  }
  return map;
}

/** x and y in pixels of the window and nearness to the eye, of every vertex. */
export function project(figure: Figure, positions: Float32Array, window: Window): Float32Array {
  const { right, up, eye, middle, place, size } = figure;
  const { scale, left, top } = window;
  const out = new Float32Array(positions.length);
  for (let i = 0; i < positions.length; i += 3) {
    const [x, y, z] = [positions[i]!, positions[i + 1]!, positions[i + 2]!];
    const across = right[0] * x + right[1] * y + right[2] * z - middle[0];
    const above = up[0] * x + up[1] * y + up[2] * z - middle[1];
    out[i] = (place[0] + size * across - left) * scale;
    out[i + 1] = (top - place[1] - size * above) * scale;
    out[i + 2] = eye[0] * x + eye[1] * y + eye[2] * z;
  }
  return out;
}

function fill(
  map: TriangleMap,
  depth: Float32Array,
  p: Float32Array,
  t: number,
  [a, b, c]: readonly [number, number, number],
): void {
  const [ax, ay, bx, by, cx, cy] = [
    p[3 * a]!, p[3 * a + 1]!, p[3 * b]!, p[3 * b + 1]!, p[3 * c]!, p[3 * c + 1]!,
  ]; // prettier-ignore
  const area = (bx - ax) * (cy - ay) - (cx - ax) * (by - ay);
  if (area >= 0) return; // y points down: skin that faces the eye runs clockwise here
  const x0 = Math.max(0, Math.ceil(Math.min(ax, bx, cx) - 0.5));
  const x1 = Math.min(map.width - 1, Math.floor(Math.max(ax, bx, cx) - 0.5));
  const y0 = Math.max(0, Math.ceil(Math.min(ay, by, cy) - 0.5));
  const y1 = Math.min(map.height - 1, Math.floor(Math.max(ay, by, cy) - 0.5));
  const [az, bz, cz] = [p[3 * a + 2]!, p[3 * b + 2]!, p[3 * c + 2]!];
  for (let y = y0; y <= y1; y++) {
    const py = y + 0.5;
    for (let x = x0; x <= x1; x++) {
      const px = x + 0.5;
      const wb = ((px - ax) * (cy - ay) - (cx - ax) * (py - ay)) / area;
      const wc = ((bx - ax) * (py - ay) - (px - ax) * (by - ay)) / area;
      const wa = 1 - wb - wc;
      if (wa < -1e-6 || wb < -1e-6 || wc < -1e-6) continue;
      const z = wa * az + wb * bz + wc * cz;
      const at = y * map.width + x;
      if (z <= depth[at]!) continue;
      depth[at] = z;
      map.triangle[at] = t;
      map.second[at] = 255 * Math.min(1, Math.max(0, wb)) + 0.5;
      map.third[at] = 255 * Math.min(1, Math.max(0, wc)) + 0.5;
    }
  }
}
