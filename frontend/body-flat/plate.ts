import { CHANNELS } from "../body-view/paint-fields";
import type { Figure, Vector } from "./figure";
import { corners, rasterise, type TriangleMap, type Window } from "./raster";
import { bareSkin, dimmed, painted, shade } from "./skin";

/** What lies on the skin, by vertex: everything a plate is coloured from. */
export interface Coat {
  readonly quads: Uint32Array;
  readonly positions: Float32Array;
  readonly normals: Float32Array;
  readonly relief: Float32Array;
  /** 0 to 255, or null when no garment is worn. */
  readonly garment: Uint8Array | null;
  /** Six numbers a vertex, as `paintFields` gives them. */
  paint: Float32Array;
  /** 1 in focus, 0 not; null when everything is shown alike. */
  focus: Float32Array | null;
}

const ROWS_AT_ONCE = 60;

/** One figure drawn sharp for one window of the sheet; paint is laid on it pixel by pixel. */
export class Plate {
  readonly canvas = document.createElement("canvas");
  readonly #context: CanvasRenderingContext2D;
  readonly #image: ImageData;
  readonly #light: Uint8Array;
  /** Pixels of each triangle that is seen, in compressed rows by `#slot`. */
  readonly #slot = new Map<number, number>();
  readonly #start: Uint32Array;
  readonly #pixels: Uint32Array;

  private constructor(
    readonly figure: Figure,
    readonly window: Window,
    readonly map: TriangleMap,
  ) {
    this.canvas.width = window.width;
    this.canvas.height = window.height;
    this.#context = this.canvas.getContext("2d")!;
    this.#image = this.#context.createImageData(window.width, window.height);
    this.#light = new Uint8Array(map.triangle.length);
    [this.#start, this.#pixels] = this.#sortByTriangle();
  }

  /** Draws a plate, pausing now and then. */
  static *of(figure: Figure, window: Window, coat: Coat): Generator<void, Plate> {
    const map = yield* rasterise(figure, coat.quads, coat.positions, window);
    const plate = new Plate(figure, window, map);
    yield* plate.#colourAll(coat);
    return plate;
  }

  /** The triangle at a pixel, with the weights of its three corners; null where there is none. */
  at(x: number, y: number): { triangle: number; weights: Vector } | null {
    const { width, height, triangle, second, third } = this.map;
    if (x < 0 || y < 0 || x >= width || y >= height) return null;
    const at = Math.floor(y) * width + Math.floor(x);
    const t = triangle[at]!;
    if (t < 0) return null;
    const [b, c] = [second[at]! / 255, third[at]! / 255];
    return { triangle: t, weights: [1 - b - c, b, c] };
  }

  /** Colours the pixels of these triangles anew. */
  recolour(coat: Coat, triangles: Iterable<number>): void {
    let any = false;
    for (const t of triangles) {
      const slot = this.#slot.get(t);
      if (slot === undefined) continue;
      any = true;
      const end = this.#start[slot + 1]!;
      for (let i = this.#start[slot]!; i < end; i++) this.#colour(this.#pixels[i]!, coat);
    }
    if (any) this.#context.putImageData(this.#image, 0, 0);
  }

  recolourAll(coat: Coat): void {
    for (const pixel of this.#pixels) this.#colour(pixel, coat);
    this.#context.putImageData(this.#image, 0, 0);
  }

  *#colourAll(coat: Coat): Generator<void, void> {
    const { right, up, eye } = this.figure;
    const per = this.window.width * ROWS_AT_ONCE;
    for (let from = 0; from < this.map.triangle.length; from += per) {
      const to = Math.min(from + per, this.map.triangle.length);
      for (let at = from; at < to; at++) {
        if (this.map.triangle[at]! < 0) continue;
        const normal = this.#mixed(at, coat.quads, coat.normals);
        this.#light[at] = 160 * shade(normal, right, up, eye);
        this.#colour(at, coat);
      }
      yield;
    }
    this.#smoothEdge();
    this.#context.putImageData(this.#image, 0, 0);
  }

  #colour(at: number, coat: Coat): void {
    const t = this.map.triangle[at]!;
    const [a, b, c] = corners(coat.quads, t);
    const wb = this.map.second[at]! / 255;
    const wc = this.map.third[at]! / 255;
    const wa = 1 - wb - wc;
    const light = this.#light[at]! / 160;
    const cloth = coat.garment
      ? (wa * coat.garment[a]! + wb * coat.garment[b]! + wc * coat.garment[c]!) / 255
      : 0;
    const relief = wa * coat.relief[a]! + wb * coat.relief[b]! + wc * coat.relief[c]!;
    let colour = bareSkin(cloth, relief, light);
    if (coat.focus) {
      const lit = wa * coat.focus[a]! + wb * coat.focus[b]! + wc * coat.focus[c]!;
      if (lit < 0.5) colour = dimmed(colour, 1);
    }
    const paint = PAINT;
    let any = false;
    for (let k = 0; k < CHANNELS; k++) {
      paint[k] =
        wa * coat.paint[a * CHANNELS + k]! +
        wb * coat.paint[b * CHANNELS + k]! +
        wc * coat.paint[c * CHANNELS + k]!;
      if (k % 2 === 0 && paint[k]! > 0.3) any = true;
    }
    if (any) {
      const place = this.#mixed(at, coat.quads, coat.positions);
      const normal = this.#mixed(at, coat.quads, coat.normals);
      const pixel = 1 / (this.window.scale * this.figure.size);
      colour = painted(colour, paint, place, normal, light, pixel);
    }
    const { data } = this.#image;
    data[4 * at] = colour[0];
    data[4 * at + 1] = colour[1];
    data[4 * at + 2] = colour[2];
    data[4 * at + 3] ||= 255;
  }

  #mixed(at: number, quads: Uint32Array, values: Float32Array): Vector {
    const [a, b, c] = corners(quads, this.map.triangle[at]!);
    const wb = this.map.second[at]! / 255;
    const wc = this.map.third[at]! / 255;
    const wa = 1 - wb - wc;
    const mixed = (k: number): number =>
      wa * values[3 * a + k]! + wb * values[3 * b + k]! + wc * values[3 * c + k]!;
    return [mixed(0), mixed(1), mixed(2)];
  }

  /** The outline goes over into the paper within a pixel instead of in steps. */
  #smoothEdge(): void {
    const { width, height, triangle } = this.map;
    const { data } = this.#image;
    for (let y = 1; y < height - 1; y++) {
      for (let x = 1; x < width - 1; x++) {
        const at = y * width + x;
        if (triangle[at]! < 0) continue;
        let skin = 0;
        for (const step of [-width - 1, -width, -width + 1, -1, 1, width - 1, width, width + 1]) {
          if (triangle[at + step]! >= 0) skin++;
        }
        if (skin < 8) data[4 * at + 3] = Math.min(255, 40 + 34 * Math.max(0, skin - 1.5));
      }
    }
  }

  #sortByTriangle(): [Uint32Array, Uint32Array] {
    const { triangle } = this.map;
    const counts: number[] = [];
    let total = 0;
    for (const t of triangle) {
      if (t < 0) continue;
      let slot = this.#slot.get(t);
      if (slot === undefined) {
        slot = counts.length;
        this.#slot.set(t, slot);
        counts.push(0);
      }
      counts[slot]!++;
      total++;
    }
    const start = new Uint32Array(counts.length + 1);
    counts.forEach((count, i) => (start[i + 1] = start[i]! + count));
    const next = start.slice();
    const pixels = new Uint32Array(total);
    triangle.forEach((t, at) => {
      if (t >= 0) pixels[next[this.#slot.get(t)!]!++] = at;
    });
    return [start, pixels];
  }
}

const PAINT = new Float32Array(CHANNELS);
