import type { Figure, FigureName } from "./figure";
import { Plate, type Coat } from "./plate";
import type { Window } from "./raster";
import { toSheet, type Size, type Viewport } from "./viewport";

/** Milliseconds of drawing before the page gets to breathe. */
const SLICE = 10;
const MOST_PIXELS = 4_000_000;
const MARGIN = 0.02;

/** Keeps a sharp plate of every figure on show, drawing in slices between the person's moves. */
export class Plates {
  readonly #kept = new Map<FigureName, Plate>();
  #work: Generator<void, void> | null = null;
  #timer = 0;

  constructor(
    readonly coat: Coat,
    readonly done: () => void,
  ) {}

  get(id: FigureName): Plate | undefined {
    return this.#kept.get(id);
  }

  get all(): Iterable<Plate> {
    return this.#kept.values();
  }

  /** Forgets every plate: the body has another shape. */
  clear(): void {
    this.#stop();
    this.#kept.clear();
  }

  /** Draws what is missing or not sharp; at once, or in slices. */
  sharpen(
    figures: readonly Figure[],
    view: Viewport,
    host: Size,
    ratio: number,
    now: boolean,
  ): void {
    this.#stop();
    const wanted = figures.flatMap((figure) => {
      const window = windowOf(figure, view, host, ratio);
      return window && !fits(this.#kept.get(figure.id), window) ? [{ figure, window }] : [];
    });
    this.#work = this.#draw(wanted);
    if (now) while (!this.#work.next().done);
    else this.#pump();
  }

  dispose(): void {
    this.clear();
  }

  *#draw(wanted: readonly { figure: Figure; window: Window }[]): Generator<void, void> {
    for (const { figure, window } of wanted) {
      this.#kept.set(figure.id, yield* Plate.of(figure, window, this.coat));
      this.done();
    }
  }

  #pump(): void {
    const until = performance.now() + SLICE;
    while (performance.now() < until) {
      if (!this.#work || this.#work.next().done) return;
    }
    this.#timer = window.setTimeout(() => this.#pump(), 0);
  }

  #stop(): void {
    clearTimeout(this.#timer);
    this.#work = null;
  }
}

/** What to draw of a figure, or null when it is not on show. Whole, unless that is too large. */
export function windowOf(figure: Figure, view: Viewport, host: Size, ratio: number): Window | null {
  const scale = view.scale * ratio;
  const box = edges(figure.place, figure.extent, MARGIN);
  const [left, top] = toSheet(view, 0, 0, host);
  const [right, bottom] = toSheet(view, host.width, host.height, host);
  if (box.right < left || box.left > right || box.top < bottom || box.bottom > top) return null;
  const large = (box.right - box.left) * (box.top - box.bottom) * scale ** 2 > MOST_PIXELS;
  const cut = large
    ? {
        left: Math.max(box.left, left),
        right: Math.min(box.right, right),
        top: Math.min(box.top, top),
        bottom: Math.max(box.bottom, bottom),
      }
    : box;
  return {
    scale,
    left: cut.left,
    top: cut.top,
    width: Math.max(1, Math.ceil((cut.right - cut.left) * scale)),
    height: Math.max(1, Math.ceil((cut.top - cut.bottom) * scale)),
  };
}

function fits(plate: Plate | undefined, wanted: Window): boolean {
  if (!plate) return false;
  const { scale, left, top, width, height } = plate.window;
  if (Math.abs(scale / wanted.scale - 1) > 0.02) return false;
  const spare = 2 / scale;
  return (
    left <= wanted.left + spare &&
    top >= wanted.top - spare &&
    left + width / scale >= wanted.left + wanted.width / wanted.scale - spare &&
    top - height / scale <= wanted.top - wanted.height / wanted.scale + spare
  );
}

function edges(
  [x, y]: readonly [number, number],
  [width, height]: readonly [number, number],
  margin: number,
): { left: number; right: number; top: number; bottom: number } {
  return {
    left: x - width / 2 - margin,
    right: x + width / 2 + margin,
    top: y + height / 2 + margin,
    bottom: y - height / 2 - margin,
  };
}
