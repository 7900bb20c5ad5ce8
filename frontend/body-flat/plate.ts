import { CHANNELS } from "../body-view/paint-fields";
import type { Lying } from "./coat";
import type { Figure, Vector } from "./figure";
import { corners, rasterise, type TriangleMap, type Window } from "./raster";
import { bareSkin, dimmed, painted, shade } from "./skin";

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

  /** Draws a plate, pausing now and then; `begun` hears of it before it has its colours. */
  static *of(
    figure: Figure,
    window: Window,
    coat: Lying,
    begun: (plate: Plate) => void = () => undefined,
  ): Generator<void, Plate> {
    const map = yield* rasterise(figure, coat.quads, coat.positions, window, coat.parts);
    const plate = new Plate(figure, window, map);
    begun(plate);
    yield;
    yield* plate.#colourAll(coat);
    return plate;
  }

  /** The finer triangle at a pixel, or null where there is no skin. */
  at(x: number, y: number): number | null {
    const { width, height, triangle } = this.map;
    if (x < 0 || y < 0 || x >= width || y >= height) return null;
    const t = triangle[Math.floor(y) * width + Math.floor(x)]!;
    return t < 0 ? null : t;
  }

  /** Colours the pixels of the triangles at stale vertices anew. */
  recolour(coat: Lying, stale: Uint8Array): void {
    const { width } = this.window;
    let [x0, x1, y0, y1] = [Infinity, -1, Infinity, -1];
    for (const [t, slot] of this.#slot) {
      const [a, b, c] = corners(coat.quads, t);
      if (stale[a] === 0 && stale[b] === 0 && stale[c] === 0) continue;
      const end = this.#start[slot + 1]!;
      for (let i = this.#start[slot]!; i < end; i++) {
        const pixel = this.#pixels[i]!;
        this.#colour(pixel, coat);
        const x = pixel % width;
        const y = (pixel - x) / width;
        if (x < x0) x0 = x;
        if (x > x1) x1 = x;
        if (y < y0) y0 = y;
        if (y > y1) y1 = y;
      }
    }
    if (x1 >= 0) this.#context.putImageData(this.#image, 0, 0, x0, y0, x1 - x0 + 1, y1 - y0 + 1);
  }

  recolourAll(coat: Lying): void {
    for (const pixel of this.#pixels) this.#colour(pixel, coat);
    this.#context.putImageData(this.#image, 0, 0);
  }

  *#colourAll(coat: Lying): Generator<void, void> {
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
    yield* this.#smoothEdge();
    this.#context.putImageData(this.#image, 0, 0);
  }

  #colour(at: number, coat: Lying): void {
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
  *#smoothEdge(): Generator<void, void> {
    const { width, height, triangle } = this.map;
    const { data } = this.#image;
    const around = [-width - 1, -width, -width + 1, -1, 1, width - 1, width, width + 1];
    for (let y = 1; y < height - 1; y++) {
      if (y % ROWS_AT_ONCE === 0) yield;
      for (let at = y * width + 1; at < (y + 1) * width - 1; at++) {
        if (triangle[at]! < 0) continue;
        let skin = 0;
        for (const step of around) if (triangle[at + step]! >= 0) skin++;
        if (skin < 8) data[4 * at + 3] = Math.min(255, 40 + 34 * Math.max(0, skin - 1.5));
      }
    }
  }

  #sortByTriangle(): [Uint32Array, Uint32Array] {
    const { triangle } = this.map;
    const counts: number[] = [];
    const slots = new Int32Array(triangle.length);
    let [total, before, slot] = [0, -1, -1];
    for (let at = 0; at < triangle.length; at++) {
      const t = triangle[at]!;
      if (t < 0) continue;
      if (t !== before) {
        before = t;
        slot = this.#slot.get(t) ?? counts.push(0) - 1;
        this.#slot.set(t, slot);
      }
      slots[at] = slot;
      counts[slot]!++;
      total++;
    }
    const start = new Uint32Array(counts.length + 1);
    counts.forEach((count, i) => (start[i + 1] = start[i]! + count));
    const next = start.slice();
    const pixels = new Uint32Array(total);
    for (let at = 0; at < triangle.length; at++) {
      if (triangle[at]! >= 0) pixels[next[slots[at]!]!++] = at;
    }
    return [start, pixels];
  }
}

const PAINT = new Float32Array(CHANNELS);
