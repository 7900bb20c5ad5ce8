import type { BodyAsset } from "../body-view/asset";
import { boundsOf } from "../body-view/bounds";
import type { Look, NearLook } from "../body-view/stage";

/**
 * A picture of the body, or of a part of it, on the sheet: seen straight from one side.
 *
 * A point p of the body is drawn at `x = place[0] + size × (right · p − middle[0])`, likewise y
 * with `up`. Sheet units are metres at size 1; y grows upwards.
 */
export interface Figure {
  readonly id: FigureName;
  readonly look: Look;
  /** Unit vectors: to the right of the picture, up, and to the eye. */
  readonly right: Vector;
  readonly up: Vector;
  readonly eye: Vector;
  /** Where the middle of the figure's box is on the body's picture plane. */
  readonly middle: readonly [number, number];
  /** Where that middle is on the sheet. */
  readonly place: readonly [number, number];
  /** How much larger than life the figure is drawn. */
  readonly size: number;
  /** Width and height of the drawn figure, in sheet units. */
  readonly extent: readonly [number, number];
  /** Width that its title may take, in sheet units. */
  readonly room: number;
  /** Triangles that belong to it; null for all. */
  readonly triangles: Uint32Array | null;
}

export type Vector = readonly [number, number, number];

export type FigureName =
  | "front"
  | "back"
  | "left"
  | "right"
  | "headRight"
  | "headTop"
  | "headLeft"
  | "palmRight"
  | "palmLeft"
  | "handRight"
  | "handLeft"
  | "footRight"
  | "footLeft"
  | "soleRight"
  | "soleLeft"
  | "armInnerRight"
  | "armInnerLeft"
  | "legInnerRight"
  | "legInnerLeft";

/** A figure before it has a place on the sheet. */
export interface Aspect {
  readonly id: FigureName;
  readonly look: Look;
  readonly right: Vector;
  readonly up: Vector;
  readonly eye: Vector;
  readonly size: number;
  /** Begins of the ids of the everyday regions shown, with side; null for the whole body. */
  readonly parts: readonly string[] | null;
}

const Y: Vector = [0, 1, 0];

/** The picture whose viewer stands where `eye` points, with `up` as nearly up as can be. */
export function seenFrom(eye: Vector, up: Vector): Pick<Aspect, "right" | "up" | "eye"> {
  const out = unit(eye);
  const right = unit(cross(up, out));
  return { eye: out, right, up: cross(out, right) };
}

const HEAD = [
  "forehead", "temple", "eye", "cheek", "jaw", "ear", "side-of-head", "back-of-head", "nose",
  "mouth", "chin", "top-of-head", "front-of-neck", "side-of-neck", "back-of-neck",
]; // prettier-ignore
const HAND = ["palm", "back-of-hand", "thumb", "fingers", "wrist"];
const FOOT = ["ankle", "heel", "top-of-foot", "sole", "toes", "achilles"];
const ARM = ["armpit", "upper-arm", "elbow", "forearm", "side-of-chest"];
const LEG = ["thigh", "knee", "calf", "shin", "achilles", "groin", "ankle"];

/** Everything that the sheet shows of a shape: four sides, and from near what they hide. */
export function aspects(
  asset: BodyAsset,
  normals: Float32Array,
  positions: Float32Array,
): Aspect[] {
  const whole = (id: FigureName, look: Look, eye: Vector): Aspect => ({
    id, look, size: 1, parts: null, ...seenFrom(eye, Y),
  }); // prettier-ignore
  const near = (
    look: NearLook,
    id: FigureName,
    size: number,
    parts: readonly string[],
    eye: Vector,
    up: Vector,
  ): Aspect => ({ id, look, size, parts, ...seenFrom(eye, up) });
  const facing = (parts: readonly string[]): Vector => meanOf(asset, normals, parts);
  const way = (from: readonly string[], to: readonly string[]): Vector =>
    minus(meanOf(asset, positions, to), meanOf(asset, positions, from));
  const of = (names: readonly string[], side: string): string[] =>
    names.map((name) => (MIDDLE.has(name) ? name : `${name}*-${side}`));
  const paired = (side: "left" | "right"): Aspect[] => {
    const end = side === "left" ? "Left" : "Right";
    const hand = of(HAND, side);
    const fingers = way(of(["wrist"], side), of(["fingers"], side));
    const arm = way(of(["forearm"], side), of(["upper-arm"], side));
    const inward: Vector = side === "left" ? [-1, 0, 0] : [1, 0, 0];
    return [
      near("hands", `palm${end}`, 3, hand, facing([`palm-${side}`]), fingers),
      near("hands", `hand${end}`, 3, hand, facing([`back-of-hand-${side}`]), fingers),
      near("feet", `foot${end}`, 2.2, of(FOOT, side), [0, 1, 0.45], [0, 0, -1]),
      near("feet", `sole${end}`, 2.2, of(FOOT, side), [0, -1, 0], [0, 0, 1]),
      near("inner", `armInner${end}`, 1, of(ARM, side), facing([`upper-arm-inner-${side}`, `armpit-${side}`]), arm),
      near("inner", `legInner${end}`, 0.8, of(LEG, side), inward, Y),
    ]; // prettier-ignore
  };
  const heads = [...of(HEAD, "left"), ...of(HEAD, "right")];
  return [
    whole("front", "front", [0, 0, 1]),
    whole("back", "back", [0, 0, -1]),
    whole("left", "left", [1, 0, 0]),
    whole("right", "right", [-1, 0, 0]),
    near("head", "headRight", 2, heads, [-1, 0, 0], Y),
    near("head", "headTop", 2, heads, [0, 1, 0], [0, 0, 1]),
    near("head", "headLeft", 2, heads, [1, 0, 0], Y),
    ...paired("right"),
    ...paired("left"),
  ];
}

const MIDDLE = new Set(["nose", "mouth", "chin", "top-of-head"]);

/** Vertices of the everyday regions that the patterns name; "palm*-left": palm…-left. */
export function verticesOf(asset: BodyAsset, patterns: readonly string[]): number[] {
  const wanted = asset.regions.map((id) => patterns.some((pattern) => fits(id, pattern)));
  const found: number[] = [];
  asset.regionOf.forEach((region, vertex) => wanted[region] && found.push(vertex));
  return found;
}

function fits(id: string, pattern: string): boolean {
  const [start, end] = pattern.split("*");
  return end === undefined ? id === pattern : id.startsWith(start!) && id.endsWith(end);
}

/** The box of a figure on its picture plane, from the vertices it shows. */
export function planeBox(
  { right, up }: Pick<Aspect, "right" | "up">,
  positions: Float32Array,
  vertices: readonly number[] | null,
): { middle: [number, number]; extent: [number, number] } {
  const flat = new Float32Array(positions.length);
  for (let i = 0; i < positions.length; i += 3) {
    const p: Vector = [positions[i]!, positions[i + 1]!, positions[i + 2]!];
    flat[i] = dot(right, p);
    flat[i + 1] = dot(up, p);
  }
  const { min, max } = boundsOf(flat, vertices ?? undefined);
  return {
    middle: [(min[0] + max[0]) / 2, (min[1] + max[1]) / 2],
    extent: [max[0] - min[0], max[1] - min[1]],
  };
}

/** Triangles (2q and 2q + 1 of quad q) with all corners among some vertices. */
export function trianglesWithin(asset: BodyAsset, vertices: readonly number[]): Uint32Array {
  const inside = new Uint8Array(asset.vertexCount);
  for (const vertex of vertices) inside[vertex] = 1;
  const found: number[] = [];
  for (let q = 0; q < asset.quads.length / 4; q++) {
    if ([0, 1, 2, 3].some((i) => inside[asset.quads[4 * q + i]!])) found.push(2 * q, 2 * q + 1);
  }
  return Uint32Array.from(found);
}

function meanOf(asset: BodyAsset, values: Float32Array, patterns: readonly string[]): Vector {
  const vertices = verticesOf(asset, patterns);
  const sum: [number, number, number] = [0, 0, 0];
  for (const v of vertices) for (let k = 0; k < 3; k++) sum[k]! += values[3 * v + k]!;
  return sum.map((value) => value / Math.max(1, vertices.length)) as unknown as Vector;
}

export function dot(a: Vector, b: Vector): number {
  return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
}

function minus(a: Vector, b: Vector): Vector {
  return [a[0] - b[0], a[1] - b[1], a[2] - b[2]];
}

function cross(a: Vector, b: Vector): Vector {
  return [a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]];
}

function unit(v: Vector): Vector {
  const size = Math.hypot(...v) || 1;
  return [v[0] / size, v[1] / size, v[2] / size];
}
