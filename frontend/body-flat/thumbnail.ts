import type { Figure } from "./figure";
import type { Lying } from "./coat";
import { Plate } from "./plate";
import type { Page } from "./sheet";

/** A small picture of a page, without paint. */
export function thumbnail(
  figures: readonly Figure[],
  page: Page,
  coat: Lying,
  width: number,
  height: number,
): HTMLCanvasElement {
  const canvas = document.createElement("canvas");
  [canvas.width, canvas.height] = [Math.round(width), Math.round(height)];
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
    const drawing = Plate.of(figure, { scale, left, top, width: w, height: h }, bare);
    let step = drawing.next();
    while (!step.done) step = drawing.next();
    const x = (left - page.middle[0]) * scale + width / 2;
    const y = (page.middle[1] - top) * scale + height / 2;
    context.drawImage(step.value.canvas, x, y);
  }
  return canvas;
}
