/**
 * The body as a flat chart: front, back and sides, and from near what those hide.
 *
 * It shows the same surface as BodyView, drawn without WebGL, and answers in the same vertices:
 * a place painted here is the place painted there.
 */
import type { BodyAsset } from "../body-view/asset";
import { boundsOf } from "../body-view/bounds";
import { skinGraph, type SkinGraph } from "../body-view/graph";
import { quadNormals } from "../body-view/normals";
import { devicePower } from "../body-view/low-power";
import type { PaintLayer } from "../body-view/paint-fields";
import { VIEWS } from "../body-view/views";
import type { Hit, Look, Probe, Projected, Stage } from "../body-view/stage";
import type { Figure } from "./figure";
import { hitQuad } from "./base-hit";
import { Coat } from "./coat";
import { padding } from "./padding";
import { Plates } from "./plates";
import { Rings, type Ring } from "./ring";
import { Sight } from "./sight";
import { inSlices } from "./slices";
import { laySheet, LOOKS, type Page, type Sheet } from "./sheet";
import { thumbnail } from "./thumbnail";
import { writeTitles, type ChartWords } from "./titles";
import {
  around,
  between,
  held,
  NO_PAD,
  showing,
  together,
  toHost,
  toSheet,
  zoomed,
  type Pad,
  type Size,
  type Viewport,
} from "./viewport";

/** Metres between a vertex and the skin that is met where it is drawn, if it is seen. */
const SAME_PLACE = 0.015;
const SETTLED = 140;
/** CSS pixels of a host for which drawing finer, for smooth outlines, costs little. */
const FEW_PIXELS = 600_000;
const FLIGHT = 320;
/** How much wider than high a host is on which parts from near stand in one row. */
const WIDE = 1.15;

export class FlatChart implements Stage {
  readonly kind = "chart";
  readonly looks: readonly Look[] = LOOKS;
  /** The chart writes the sides itself. */
  readonly azimuth = null;
  readonly canvas = document.createElement("canvas");
  readonly graph: SkinGraph;
  readonly #context: CanvasRenderingContext2D;
  readonly #plates: Plates;
  readonly #coat: Coat;
  /** The base mesh, in whose vertices the chart answers. */
  readonly #base = { positions: new Float32Array(), normals: new Float32Array() };
  readonly #sight: Sight;
  readonly #rings: Rings;
  readonly #observer: ResizeObserver;
  readonly #listeners = new Set<() => void>();
  #sheet!: Sheet;
  #shape = "";
  #wide = false;
  #look: Look = "front";
  #view: Viewport = { x: 0, y: 0, scale: 1 };
  #layers: readonly PaintLayer[] = [];
  #paintStale = false;
  #ring: Ring | null = null;
  #pad: Pad = NO_PAD;
  #frame = 0;
  #flight = 0;
  #settling = 0;
  #stopThumbnails = (): void => undefined;

  constructor(
    readonly host: HTMLElement,
    readonly asset: BodyAsset,
    shape: string,
    readonly words: ChartWords,
    options: { readonly garment?: boolean } = {},
  ) {
    this.canvas.className = "body-view-canvas";
    this.#context = this.canvas.getContext("2d")!;
    host.prepend(this.canvas);
    this.graph = skinGraph(asset.quads, asset.vertexCount);
    this.#coat = new Coat(asset, this.graph, {
      garment: options.garment ?? false,
      finer: !devicePower().saving,
    });
    this.#sight = new Sight(asset, this.#base);
    this.#rings = new Rings(asset.quads, asset.vertexCount, this.#sight);
    this.#plates = new Plates(this.#coat, () => this.requestRender());
    this.#wide = this.host.clientWidth > WIDE * this.host.clientHeight;
    this.#pad = padding(host);
    this.setShape(shape);
    this.#observer = new ResizeObserver(() => this.#resize());
    this.#observer.observe(host);
    this.#resize();
  }

  get positions(): Float32Array {
    return this.#base.positions;
  }

  get normals(): Float32Array {
    return this.#base.normals;
  }

  get shape(): string {
    return this.#shape;
  }

  get look(): Look {
    return this.#look;
  }

  setShape(shape: string): void {
    if (shape === this.#shape) return;
    const { quads } = this.asset;
    this.#shape = shape;
    const positions = this.asset.positions(shape);
    const normals = quadNormals(quads, positions);
    Object.assign(this.#base, { positions, normals });
    this.#coat.setShape(positions, normals);
    this.#lay();
    this.#settle(true);
  }

  setPaint(layers: readonly PaintLayer[]): void {
    this.#layers = layers;
    this.#paintStale = true;
    this.requestRender();
  }

  setFocus(vertices: Iterable<number> | null): void {
    this.#coat.setFocus(vertices);
    for (const plate of this.#plates.all) plate.recolourAll(this.#coat);
    this.requestRender();
  }

  setRing(distances: ReadonlyMap<number, number> | null, radius: number): void {
    if (!distances && !this.#ring) return;
    this.#ring = distances && { distances, radius };
    this.requestRender();
  }

  pick(x: number, y: number): Hit | null {
    const [sx, sy] = toSheet(this.#view, x, y, this.#size);
    for (const figure of this.#figures) {
      for (const plate of this.#plates.of(figure.id).toReversed()) {
        const { scale, left, top } = plate.window;
        const found = plate.at((sx - left) * scale, (top - sy) * scale);
        if (found !== null) return this.#hit(found, figure, sx, sy);
      }
    }
    return null;
  }

  project(vertex: number): Projected {
    const seen = this.#figures
      .map((figure) => this.#projected(vertex, figure))
      .sort((a, b) => Number(b.visible) - Number(a.visible) || b.facing - a.facing);
    return seen[0] ?? { x: -1, y: -1, facing: -1, visible: false };
  }

  onFrame(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  turn(dx: number, dy: number): void {
    const { x, y, scale } = this.#view;
    this.#show({ x: x - dx / scale, y: y + dy / scale, scale });
  }

  slide(x: number, y: number): void {
    const { height } = this.#size;
    this.turn(x * height, -y * height);
  }

  zoom(factor: number, x = 0.5, y = 0.5): void {
    const { width, height } = this.#size;
    this.#show(zoomed(this.#view, factor, x * width, y * height, this.#size));
  }

  pinch(dx: number, dy: number, factor: number, x: number, y: number): void {
    this.turn(dx, dy);
    this.zoom(factor, x / this.#size.width, y / this.#size.height);
  }

  lookFrom(look: Look): void {
    this.#look = look;
    this.#flyTo(showing(this.#box, this.#size));
  }

  frame(vertices: readonly number[], room = 0.12): void {
    const figure = this.#sight.best(this.#sheet.figures, vertices);
    if (!figure) return;
    this.#look = figure.look;
    const places = new Float32Array(3 * vertices.length);
    vertices.forEach((vertex, i) => places.set(this.#sight.onSheet(vertex, figure), 3 * i));
    const { min, max } = boundsOf(places);
    const wide = room * figure.size;
    const extent = [max[0] - min[0] + 2 * wide, max[1] - min[1] + 2 * wide] as const;
    const middle = [(min[0] + max[0]) / 2, (min[1] + max[1]) / 2] as const;
    this.#flyTo(held(showing({ middle, extent }, this.#size), this.#box, this.#size));
  }

  interruptFlight(): void {
    cancelAnimationFrame(this.#flight);
  }

  thumbnails(width: number, height: number): Map<Look, HTMLCanvasElement> {
    const size = { width: width * this.#ratio, height: height * this.#ratio };
    const pictures = LOOKS.map((look) => {
      const figures = this.#sheet.figures.filter((figure) => figure.look === look);
      return { look, ...thumbnail(figures, this.#sheet.pages.get(look)!, this.#coat, size) };
    });
    this.#stopThumbnails = inSlices(pictures.map(({ drawing }) => drawing));
    return new Map(pictures.map(({ look, canvas }) => [look, canvas]));
  }

  probe(): Probe {
    return {
      camera: () => ({
        view: [],
        projection: [],
        width: this.host.clientWidth,
        height: this.host.clientHeight,
      }),
      pick: (x, y) => {
        const hit = this.pick(x, y);
        return hit && { vertex: hit.vertex, triangle: hit.triangle, point: hit.point };
      },
    };
  }

  requestRender(): void {
    if (this.#frame === 0) this.#frame = requestAnimationFrame(() => this.#draw());
  }

  dispose(): void {
    this.#observer.disconnect();
    cancelAnimationFrame(this.#frame);
    cancelAnimationFrame(this.#flight);
    clearTimeout(this.#settling);
    this.#stopThumbnails();
    this.#plates.dispose();
    this.#listeners.clear();
    this.canvas.remove();
  }

  get #size(): Size {
    const { clientWidth: width, clientHeight: height } = this.host;
    return { width, height, pad: this.#pad };
  }

  get #ratio(): number {
    const { clientWidth: width, clientHeight: height } = this.host;
    if (devicePower().saving) return 1;
    return width * height < FEW_PIXELS ? 2 : Math.min(2, devicePixelRatio);
  }

  /** The pages on show together. */
  get #pages(): readonly Page[] {
    const page = this.#sheet.pages.get(this.#look)!;
    if (!VIEWS.some((view) => view === this.#look)) return [page];
    return together(
      VIEWS.map((view) => this.#sheet.pages.get(view)!),
      page,
      this.#size,
    );
  }

  get #box(): Pick<Page, "middle" | "extent"> {
    return around(this.#pages);
  }

  get #figures(): readonly Figure[] {
    const looks = this.#pages.map((page) => page.look);
    return this.#sheet.figures.filter((figure) => looks.includes(figure.look));
  }

  #show(view: Viewport): void {
    this.#view = held(view, this.#box, this.#size);
    this.#settle(false);
    this.requestRender();
  }

  #flyTo(view: Viewport): void {
    this.interruptFlight();
    const from = this.#view;
    const far = Math.abs(view.x - from.x) > 0.9;
    if (far || matchMedia("(prefers-reduced-motion: reduce)").matches) {
      this.#view = view;
      this.#settle(true);
      return;
    }
    const began = performance.now();
    const step = (now: number): void => {
      const at = Math.min(1, Math.max(0, (now - began) / FLIGHT));
      this.#view = between(from, view, at * at * (3 - 2 * at));
      this.requestRender();
      if (at < 1) this.#flight = requestAnimationFrame(step);
      else this.#settle(false);
    };
    this.#flight = requestAnimationFrame(step);
  }

  /** Sharp pictures of what is on show: at once, or when the person has stopped moving. */
  #settle(now: boolean): void {
    clearTimeout(this.#settling);
    if (this.#size.width === 0 || this.#size.height === 0) return;
    const sharpen = (): void => {
      this.#applyPaint();
      this.#plates.sharpen(this.#figures, this.#view, this.#size, this.#ratio, now);
      this.requestRender();
    };
    if (now) sharpen();
    else this.#settling = window.setTimeout(sharpen, SETTLED);
  }

  #lay(): void {
    this.#sheet = laySheet(this.asset, this.positions, this.normals, this.#wide);
    this.#plates.clear();
  }

  #resize(): void {
    const { width, height } = this.#size;
    if (width === 0 || height === 0) return;
    const wide = width > WIDE * height;
    if (wide !== this.#wide) {
      this.#wide = wide;
      this.#lay();
    }
    this.#pad = padding(this.host);
    this.canvas.width = Math.round(width * this.#ratio);
    this.canvas.height = Math.round(height * this.#ratio);
    this.#view = showing(this.#box, this.#size);
    this.#settle(true);
    this.#draw();
  }

  #draw(): void {
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
    this.#applyPaint();
    const context = this.#context;
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.clearRect(0, 0, this.canvas.width, this.canvas.height);
    context.setTransform(this.#ratio, 0, 0, this.#ratio, 0, 0);
    for (const figure of this.#figures) this.#drawFigure(figure);
    writeTitles(context, this.#figures, this.#view, this.#size, this.words, this.host);
    const onHost = (x: number, y: number): [number, number] => toHost(this.#view, x, y, this.#size);
    if (this.#ring) this.#rings.draw(context, this.#ring, this.#figures, onHost);
    for (const listener of this.#listeners) listener();
  }

  #drawFigure({ id }: Figure): void {
    for (const plate of this.#plates.of(id)) {
      const { left, top, width, height, scale } = plate.window;
      const [x, y] = toHost(this.#view, left, top, this.#size);
      const by = this.#view.scale / scale;
      this.#context.drawImage(plate.canvas, x, y, width * by, height * by);
    }
  }

  #applyPaint(): void {
    if (!this.#paintStale) return;
    this.#paintStale = false;
    const stale = this.#coat.setPaint(this.#layers);
    for (const plate of this.#plates.all) plate.recolour(this.#coat, stale);
  }

  #hit(triangle: number, figure: Figure, x: number, y: number): Hit {
    const quad = Math.floor(triangle / (2 * this.#coat.parts));
    const met = hitQuad(quad, this.asset.quads, this.positions, figure, x, y);
    return { ...met, scale: this.#view.scale * figure.size };
  }

  #projected(vertex: number, figure: Figure): Projected {
    const [sx, sy] = this.#sight.onSheet(vertex, figure);
    const [x, y] = toHost(this.#view, sx, sy, this.#size);
    const facing = this.#sight.facing(vertex, figure);
    const hit = facing > 0.05 ? this.pick(x, y) : null;
    const at = this.#sight.place(vertex);
    const visible = hit !== null && Math.hypot(...at.map((c, k) => c - hit.point[k]!)) < SAME_PLACE;
    return { x, y, facing, visible };
  }
}
