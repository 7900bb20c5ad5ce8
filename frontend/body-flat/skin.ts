import { COLOURS } from "../body-view/colours";
import { CHANNELS } from "../body-view/paint-fields";
import type { Vector } from "./figure";

/** Everything the colour of a pixel hangs on, interpolated between the corners of its triangle. */
export interface Spot {
  /** Place on the body in metres, and the unit normal of the skin. */
  readonly place: Vector;
  readonly normal: Vector;
  /** 0 to 1, and hollow (−1) to proud (1). */
  readonly garment: number;
  readonly relief: number;
  /** Coverage and coverage × strength of pain, stiffness and numbness, 0 to 1. */
  readonly paint: ArrayLike<number>;
  readonly focus: number;
}

type Rgb = readonly [number, number, number];

const SKIN = rgb(COLOURS.skin);
const CLOTH = rgb(COLOURS.cloth);
const RAMP = COLOURS.ramp.map(rgb);
const STIFF = rgb(COLOURS.stiff);
const NUMB = rgb(COLOURS.numb);
const EDGE = 0.42;

/** Light from the upper left of the picture, some from the sky, less from the floor. */
export function shade(normal: Vector, right: Vector, up: Vector, eye: Vector): number {
  const [x, y, z] = [along(normal, right), along(normal, up), along(normal, eye)];
  const key = Math.max(0, -0.42 * x + 0.5 * y + 0.76 * z);
  const sky = 0.5 + 0.5 * y;
  const rim = Math.max(0, 1 - z) ** 3;
  return 0.46 + 0.5 * key + 0.1 * sky - 0.16 * rim;
}

/** The unpainted skin, red, green and blue 0 to 255. */
export function bareSkin(garment: number, relief: number, light: number): Rgb {
  const tone = light * (1 + 0.22 * relief);
  const base = mix(SKIN, CLOTH, step(garment, 0.5, 0.06));
  return [base[0] * tone, base[1] * tone, base[2] * tone];
}

/**
 * The colour with paint on it; the same kinds, ramp and patterns as on the body in space.
 *
 * `pixel` is the width of a pixel in metres of skin and `fade` how fast coverage changes over a
 * pixel: both soften edges by about a pixel.
 */
export function painted(
  bare: Rgb,
  paint: ArrayLike<number>,
  place: Vector,
  normal: Vector,
  light: number,
  pixel: number,
): Rgb {
  let colour = bare;
  for (let kind = 0; kind < CHANNELS / 2; kind++) {
    const coverage = paint[2 * kind]!;
    if (coverage < 0.3) continue;
    const soft = softness(pixel);
    const covered = step(coverage, EDGE, soft);
    if (covered === 0) continue;
    const strength = paint[2 * kind + 1]! / Math.max(coverage, 0.02);
    const rim = 1 - step(coverage, EDGE + 2.4 * soft, soft);
    colour = OVER[kind]!({ colour, covered, strength, rim, place, normal, light, pixel });
  }
  return colour;
}

interface Stroke {
  readonly colour: Rgb;
  readonly covered: number;
  readonly strength: number;
  readonly rim: number;
  readonly place: Vector;
  readonly normal: Vector;
  readonly light: number;
  readonly pixel: number;
}

const OVER: readonly ((stroke: Stroke) => Rgb)[] = [
  ({ colour, covered, strength, rim, light }) => {
    const tone = ramp(strength);
    const dim = (0.62 + 0.38 * light) * (1 - 0.28 * 0.55 * rim);
    return mix(colour, [tone[0] * dim, tone[1] * dim, tone[2] * dim], 0.94 * covered);
  },
  ({ colour, covered, strength, rim, place, pixel }) => {
    const line = Math.max(hatch(place, 0.3 + 0.25 * strength, pixel), 0.8 * rim);
    return mix(colour, STIFF, covered * (0.22 + 0.16 * strength + (0.73 - 0.16 * strength) * line));
  },
  ({ colour, covered, strength, rim, place, normal, pixel }) => {
    const dot = Math.max(dots(place, normal, 0.24 + 0.12 * strength, pixel), 0.8 * rim);
    return mix(colour, NUMB, covered * (0.16 + 0.14 * strength + (0.79 - 0.14 * strength) * dot));
  },
];

/** Dimmed, as everything is that is not in focus. */
export function dimmed([r, g, b]: Rgb, by: number): Rgb {
  const grey = (r + g + b) / 3;
  const pale = (value: number): number => (0.65 * grey + 0.35 * value) * 0.9;
  return mix([r, g, b], [pale(r), pale(g), pale(b)], 0.8 * by);
}

/** Coverage falls from one vertex to the next, about a centimetre away. */
function softness(pixel: number): number {
  return Math.min(0.3, Math.max(0.02, 40 * pixel));
}

/** Lines slanting over the skin, a centimetre apart, mirrored at the midline. */
function hatch([x, y, z]: Vector, share: number, pixel: number): number {
  const at = 100 * ((x > 0 ? -0.55 : 0.55) * x + 0.75 * y + 0.37 * z);
  const wave = 2 * Math.abs(at - Math.floor(at) - 0.5);
  return step(wave, 1 - share, Math.min(0.6, Math.max(0.02, 150 * pixel)));
}

/** Dots on the skin, three quarters of a centimetre apart. */
function dots([x, y, z]: Vector, normal: Vector, size: number, pixel: number): number {
  const [nx, ny, nz] = [Math.abs(normal[0]), Math.abs(normal[1]), Math.abs(normal[2])];
  const [u, v] = nz > nx && nz > ny ? [x, y] : nx > ny ? [z, y] : [x, z];
  const row = v * 135;
  const column = u * 135 + 0.5 * (((Math.floor(row) % 2) + 2) % 2);
  const far = Math.hypot(column - Math.floor(column) - 0.5, row - Math.floor(row) - 0.5);
  return 1 - step(far, size, Math.min(0.5, Math.max(0.02, 110 * pixel)));
}

function ramp(strength: number): Rgb {
  const at = Math.min(1, Math.max(0, (10 * strength - 1) / 9)) * 4;
  const low = Math.min(3, Math.floor(at));
  return mix(RAMP[low]!, RAMP[low + 1]!, at - low);
}

/** 0 below `level`, 1 above, smooth within `width` of it. */
export function step(value: number, level: number, width: number): number {
  const at = Math.min(1, Math.max(0, (value - level + width) / (2 * width)));
  return at * at * (3 - 2 * at);
}

function mix(a: Rgb, b: Rgb, share: number): Rgb {
  return [a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share, a[2] + (b[2] - a[2]) * share];
}

function rgb(hex: string): Rgb {
  const value = Number.parseInt(hex.slice(1), 16);
  return [value >> 16, (value >> 8) & 255, value & 255];
}

function along(a: Vector, b: Vector): number {
  return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
}
