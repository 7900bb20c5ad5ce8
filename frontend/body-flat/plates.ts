import type { Figure, FigureName } from "./figure";
import type { Lying } from "./coat";
import { Plate } from "./plate";
import type { Window } from "./raster";
import { inSlices } from "./slices";
import { toSheet, type Size, type Viewport } from "./viewport";

const MOST_PIXELS = 1_500_000;
const MARGIN = 0.02;

/**
 * Keeps a sharp plate of every figure on show, drawing in slices between the person's moves.
 *
 * Near enough, a sharp plate covers only what is on show; a coarser one of the whole figure then
 * lies below it, so that whoever moves the sheet never meets blank paper.
 */
export class Plates {
  readonly #whole = new Map<FigureName, Plate>();
  readonly #near = new Map<FigureName, Plate>();
  /** Begun, and not yet with all its colours. */
  #begun: Plate | null = null;
  #stopWork = (): void => undefined;

  constructor(
    readonly coat: Lying,
    readonly done: () => void,
  ) {}

  /** What to draw of a figure, the lower plate first. */
  of(id: FigureName): Plate[] {
    return [this.#whole.get(id), this.#near.get(id)].filter((plate) => plate !== undefined);
  }

  /** All that has to follow the paint, also what is still being drawn. */
  get all(): Plate[] {
    const begun = this.#begun ? [this.#begun] : [];
    return [...this.#whole.values(), ...this.#near.values(), ...begun];
  }

  /** Forgets every plate: the body has another shape. */
  clear(): void {
    this.#stop();
    this.#whole.clear();
    this.#near.clear();
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
    const wanted: Wanted[] = [];
    for (const figure of figures) {
      const window = windowOf(figure, view, host, ratio);
      if (!window) continue;
      const sharp = this.of(figure.id).some((plate) => fits(plate, window));
      if (window.whole) this.#near.delete(figure.id);
      else if (!this.#hasCoarse(figure)) wanted.push({ figure, window: coarseOf(figure) });
      if (!sharp) wanted.push({ figure, window });
    }
    const work = this.#draw(wanted);
    if (now) while (!work.next().done);
    else this.#stopWork = inSlices([work]);
  }

  dispose(): void {
    this.clear();
  }

  /** Whether a whole picture, fit to lie below a sharp part, is there already. */
  #hasCoarse(figure: Figure): boolean {
    const whole = this.#whole.get(figure.id);
    return whole !== undefined && whole.window.scale > 0.5 * coarseOf(figure).scale;
  }

  *#draw(wanted: readonly Wanted[]): Generator<void, void> {
    for (const { figure, window } of wanted) {
      const begun = (plate: Plate): void => {
        this.#begun = plate;
      };
      const plate = yield* Plate.of(figure, window, this.coat, begun);
      this.#begun = null;
      (window.whole ? this.#whole : this.#near).set(figure.id, plate);
      this.done();
    }
  }

  #stop(): void {
    this.#stopWork();
    this.#begun = null;
  }
}

interface Wanted {
  readonly figure: Figure;
  readonly window: Window & { readonly whole: boolean };
}

/** What to draw of a figure, or null when it is not on show. Whole, unless that is too large. */
export function windowOf(
  figure: Figure,
  view: Viewport,
  host: Size,
  ratio: number,
): Wanted["window"] | null {
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
    whole: !large,
    scale,
    left: cut.left,
    top: cut.top,
    width: Math.max(1, Math.ceil((cut.right - cut.left) * scale)),
    height: Math.max(1, Math.ceil((cut.top - cut.bottom) * scale)),
  };
}

/** The whole figure in a third of the pixels that a sharp one may have. */
export function coarseOf(figure: Figure): Wanted["window"] {
  const { left, right, top, bottom } = edges(figure.place, figure.extent, MARGIN);
  const [width, height] = [right - left, top - bottom];
  const scale = Math.sqrt(MOST_PIXELS / 3 / (width * height));
  return {
    whole: true,
    scale,
    left,
    top,
    width: Math.ceil(width * scale),
    height: Math.ceil(height * scale),
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
