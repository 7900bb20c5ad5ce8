import type { Page } from "./sheet";

/** The part of the sheet on show: what is in the middle, and CSS pixels a sheet unit. */
export interface Viewport {
  readonly x: number;
  readonly y: number;
  readonly scale: number;
}

/** A host in CSS pixels; `pad` is what buttons take of it at its edges when all is shown. */
export interface Size {
  readonly width: number;
  readonly height: number;
  readonly pad?: Pad;
}

export interface Pad {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

export const NO_PAD: Pad = { left: 0, right: 0, top: 0, bottom: 0 };

const NEAREST = 16;

/** The rectangle that some pages fill together. */
export function around(pages: readonly Page[]): Pick<Page, "middle" | "extent"> {
  const edge = (k: 0 | 1, sign: 1 | -1): number =>
    sign * Math.max(...pages.map((page) => sign * page.middle[k] + page.extent[k] / 2));
  const [left, right, bottom, top] = [edge(0, -1), edge(0, 1), edge(1, -1), edge(1, 1)];
  return { middle: [(left + right) / 2, (top + bottom) / 2], extent: [right - left, top - bottom] };
}

/** Shows a rectangle whole, clear of the pad. */
export function showing({ middle, extent }: Pick<Page, "middle" | "extent">, host: Size): Viewport {
  const { width, height, aside, above } = free(host);
  const scale = Math.min(width / extent[0], height / extent[1]);
  return { x: middle[0] - aside / scale, y: middle[1] + above / scale, scale };
}

/** What is left of a host beside its pad, and how far its middle is right of and below the host's. */
function free({ width, height, pad = NO_PAD }: Size): {
  width: number;
  height: number;
  aside: number;
  above: number;
} {
  return {
    width: Math.max(1, width - pad.left - pad.right),
    height: Math.max(1, height - pad.top - pad.bottom),
    aside: (pad.left - pad.right) / 2,
    above: (pad.top - pad.bottom) / 2,
  };
}

/** The pages to show together with the wanted one: as many neighbours as the width has room for. */
export function together(pages: readonly Page[], wanted: Page, host: Size): readonly Page[] {
  let shown: readonly Page[] = [wanted];
  for (let grown = true; grown;) {
    grown = false;
    const first = pages.indexOf(shown[0]!);
    const last = pages.indexOf(shown.at(-1)!);
    for (const next of [pages[last + 1], pages[first - 1]]) {
      if (!next) continue;
      const more = pages.filter((page) => shown.includes(page) || page === next);
      if (showing(around(more), host).scale < 0.98 * showing(around(shown), host).scale) continue;
      shown = more;
      grown = true;
      break;
    }
  }
  return shown;
}

/** Keeps the rectangle on show: neither lost at the side nor smaller than whole. */
export function held(view: Viewport, box: Pick<Page, "middle" | "extent">, host: Size): Viewport {
  const whole = showing(box, host).scale;
  const scale = clamp(view.scale, whole, NEAREST * whole);
  const { width, height, aside, above } = free(host);
  const hold = (k: 0 | 1, at: number, span: number, off: number): number => {
    const slack = Math.max(0, (box.extent[k] - span / scale) / 2);
    const middle = box.middle[k] + off / scale;
    return clamp(at, middle - slack, middle + slack);
  };
  return { x: hold(0, view.x, width, -aside), y: hold(1, view.y, height, above), scale };
}

/** Nearer by `factor`; the sheet under the point (x, y) of the host, in CSS pixels, stays there. */
export function zoomed(view: Viewport, factor: number, x: number, y: number, host: Size): Viewport {
  const scale = view.scale * factor;
  const dx = x - host.width / 2;
  const dy = host.height / 2 - y;
  return {
    x: view.x + dx / view.scale - dx / scale,
    y: view.y + dy / view.scale - dy / scale,
    scale,
  };
}

export function toSheet(view: Viewport, x: number, y: number, host: Size): [number, number] {
  return [view.x + (x - host.width / 2) / view.scale, view.y - (y - host.height / 2) / view.scale];
}

export function toHost(view: Viewport, x: number, y: number, host: Size): [number, number] {
  return [(x - view.x) * view.scale + host.width / 2, (view.y - y) * view.scale + host.height / 2];
}

/** Part of the way from one view to another; nearness changes evenly to the eye. */
export function between(from: Viewport, to: Viewport, at: number): Viewport {
  const mix = (a: number, b: number): number => a + (b - a) * at;
  return {
    x: mix(from.x, to.x),
    y: mix(from.y, to.y),
    scale: Math.exp(mix(Math.log(from.scale), Math.log(to.scale))),
  };
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, value));
}
