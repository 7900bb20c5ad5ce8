import type { Figure, FigureName } from "./figure";
import { toHost, type Size, type Viewport } from "./viewport";

const LINE = 15;
/** Where the sides are written, as a share of the figure's width from its middle. */
const BESIDE_HEAD = 0.12;

export interface ChartWords {
  readonly title: Readonly<Record<FigureName, string>>;
  readonly right: string;
  readonly left: string;
  /** The same where there is little room. */
  readonly shortRight: string;
  readonly shortLeft: string;
}

/** What each figure is, above it; and beside front and back which side is whose. */
export function writeTitles(
  context: CanvasRenderingContext2D,
  figures: readonly Figure[],
  view: Viewport,
  host: Size,
  words: ChartWords,
  styled: HTMLElement,
): void {
  const { color, fontFamily } = getComputedStyle(styled);
  context.fillStyle = color;
  context.textBaseline = "bottom";
  for (const figure of figures) {
    const large = figure.triangles === null;
    const [x, top] = toHost(view, figure.place[0], figure.place[1] + figure.extent[1] / 2, host);
    context.font = `600 ${large ? 14 : 13}px ${fontFamily}`;
    context.textAlign = "center";
    const room = figure.room * view.scale;
    const lines = wrapped(context, words.title[figure.id], room);
    lines.forEach((line, i) => {
      context.fillText(line, x, Math.max(18, top - 5 - LINE * (lines.length - 1)) + LINE * i);
    });
    if (figure.id === "front" || figure.id === "back")
      writeSides(context, figure, view, host, words, fontFamily);
  }
}

/** A title in as many lines as its room asks for. */
function wrapped(context: CanvasRenderingContext2D, title: string, room: number): string[] {
  const lines: string[] = [];
  for (const word of title.split(" ")) {
    const last = lines.at(-1);
    const longer = last === undefined ? word : `${last} ${word}`;
    if (last === undefined || context.measureText(longer).width > room) lines.push(word);
    else lines[lines.length - 1] = longer;
  }
  return lines;
}

function writeSides(
  context: CanvasRenderingContext2D,
  figure: Figure,
  view: Viewport,
  host: Size,
  words: ChartWords,
  fontFamily: string,
): void {
  const y = figure.place[1] + figure.extent[1] * 0.4;
  const room = (0.5 - BESIDE_HEAD) * figure.extent[0] * view.scale;
  const mine = figure.id === "front" ? 1 : -1;
  const at = (side: -1 | 1, whole: string, short: string): void => {
    const [x, top] = toHost(view, figure.place[0] + side * BESIDE_HEAD * figure.extent[0], y, host);
    context.textAlign = side < 0 ? "right" : "left";
    context.fillText(context.measureText(whole).width < room ? whole : short, x, Math.max(40, top));
  };
  context.font = `500 13px ${fontFamily}`;
  at(-mine as -1 | 1, words.right, words.shortRight);
  at(mine as -1 | 1, words.left, words.shortLeft);
}
