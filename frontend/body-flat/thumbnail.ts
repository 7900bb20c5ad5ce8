import type { Lying } from "./coat";
import type { Figure } from "./figure";
import { Plate } from "./plate";
import type { Page } from "./sheet";

/** A small picture of a page, without paint, and the drawing that fills it piece by piece. */
export function thumbnail(
  figures: readonly Figure[],
  page: Page,
  coat: Lying,
  size: { readonly width: number; readonly height: number },
): { canvas: HTMLCanvasElement; drawing: Iterator<void, void> } {
  const canvas = document.createElement("canvas");
  [canvas.width, canvas.height] = [Math.round(size.width), Math.round(size.height)];
  return { canvas, drawing: draw(canvas, figures, page, coat) };
}

function* draw(
  canvas: HTMLCanvasElement,
  figures: readonly Figure[],
  page: Page,
  coat: Lying,
): Generator<void, void> {
  const { width, height } = canvas;
  const context = canvas.getContext("2d")!;
  const scale = Math.min(width / page.extent[0], height / page.extent[1]);
  const bare = { ...coat, paint: new Float32Array(coat.paint.length), focus: null };
  for (const figure of figures) {
    const [w, h] = figure.extent.map((span) => Math.max(1, Math.ceil(span * scale))) as [
      number,
      number,
    ];
    const left = figure.place[0] - figure.extent[0] / 2;
    const top = figure.place[1] + figure.extent[1] / 2;
    const plate = yield* Plate.of(figure, { scale, left, top, width: w, height: h }, bare);
    const x = (left - page.middle[0]) * scale + width / 2;
    const y = (page.middle[1] - top) * scale + height / 2;
    context.drawImage(plate.canvas, x, y);
  }
}
