import type { BodyAsset } from "../body-view/asset";
import { BodyView } from "../body-view/body-view";
import { brushed } from "../body-view/geodesic";
import { BodyMarkers, type BodyMarker } from "../body-view/markers";
import type { Hit } from "../body-view/picking";
import type { Easel } from "./easel";
import { Gestures } from "./gestures";
import { brushTool } from "./tools/brush/brush";
import { eraserTool } from "./tools/eraser/eraser";
import { pinTool } from "./tools/pin/pin";
import type { StrokeContext } from "./tools/stroke/stroke";
import type { Sample, Tool } from "./tools/tool";
import { turnTool } from "./tools/turn/turn";

export const TOOLS = ["brush", "eraser", "pin", "turn"] as const;
export type ToolName = (typeof TOOLS)[number];

export const SIZES = ["small", "medium", "large"] as const;
export type SizeName = (typeof SIZES)[number];

/** Brush radius along the skin, in metres. */
const RADIUS: Record<SizeName, number> = { small: 0.012, medium: 0.025, large: 0.045 };
const TURN_PER_PIXEL = 0.008;

export interface StudioEvents {
  /** The person asked for a pin here. */
  readonly pin: (vertex: number) => void;
}

/** The body, the tools and the fingers: what happens between a pointer and the easel. */
export class Studio {
  readonly view: BodyView;
  readonly #tools: Record<ToolName, Tool>;
  readonly #gestures: Gestures;
  readonly #pins: BodyMarkers;
  readonly #stop: AbortController = new AbortController();
  #tool: ToolName = "brush";
  #size: SizeName = "medium";
  #aimed: number | null = null;
  #pinMarkers: readonly BodyMarker[] = [];

  constructor(
    readonly eye: HTMLElement,
    asset: BodyAsset,
    readonly easel: Easel,
    readonly events: StudioEvents,
    options: { readonly garment: boolean },
  ) {
    this.view = new BodyView(eye, asset, easel.painting.shape, options);
    this.#pins = new BodyMarkers(this.view);
    const turning = { turn: (dx: number, dy: number) => this.turn(dx, dy) };
    this.#tools = {
      brush: brushTool(this.#strokes("brush", (vertices) => easel.paint(vertices))),
      eraser: eraserTool(this.#strokes("eraser", (vertices) => easel.erase(vertices))),
      pin: pinTool({ aim: (v) => this.#aim(v), place: (v) => events.pin(v) }),
      turn: turnTool(turning),
    };
    const beside = turnTool(turning);
    this.#gestures = new Gestures({
      sample: (x, y) => this.#sample(x, y),
      toolFor: (at, button) => (at.hit && button === 0 ? this.#tools[this.#tool] : beside),
      pinch: (dx, dy, factor, x, y) => this.#pinch(dx, dy, factor, x, y),
    });
    this.#listen();
  }

  get tool(): ToolName {
    return this.#tool;
  }

  set tool(name: ToolName) {
    this.#tools[this.#tool].handle({ type: "interrupt" });
    this.#tool = name;
    this.eye.dataset["tool"] = name;
    this.view.setRing(null, this.radius);
  }

  get size(): SizeName {
    return this.#size;
  }

  set size(name: SizeName) {
    this.#size = name;
    this.view.setRing(null, this.radius);
  }

  /** Metres. */
  get radius(): number {
    return RADIUS[this.#size];
  }

  turn(dx: number, dy: number): void {
    this.view.camera.turn(-dx * TURN_PER_PIXEL, dy * TURN_PER_PIXEL);
    this.view.requestRender();
  }

  zoom(factor: number, x = 0.5, y = 0.5): void {
    this.view.camera.zoom(factor, 2 * x - 1, 1 - 2 * y);
    this.view.requestRender();
  }

  /** The paint of the easel, freshly shown. */
  refresh(): void {
    this.view.setShape(this.easel.painting.shape);
    this.view.setPaint(this.easel.painting.pains);
  }

  setPins(markers: readonly BodyMarker[]): void {
    this.#pinMarkers = markers;
    this.#showPins();
  }

  dispose(): void {
    this.#stop.abort();
    this.#pins.dispose();
    this.view.dispose();
  }

  #strokes(label: string, apply: (vertices: Iterable<number>) => void): StrokeContext {
    return {
      begin: () => this.easel.beginStroke(label),
      dab: (hit) => apply(this.#covered(hit).keys()),
      commit: () => this.easel.endStroke(),
      rollback: () => this.easel.rollbackStroke(),
      pick: (x, y) => this.view.pick(x, y),
      spacing: (hit) => this.view.pixels(0.35 * this.radius, hit.distance),
    };
  }

  #covered(hit: Hit): Map<number, number> {
    const { graph, positions, normals } = this.view;
    return brushed(graph, positions, normals, hit, this.radius);
  }

  #aim(vertex: number | null): void {
    this.#aimed = vertex;
    this.#showPins();
  }

  #showPins(): void {
    const aimed = this.#aimed;
    if (aimed === null) {
      this.#pins.set(this.#pinMarkers);
      return;
    }
    const element = document.createElement("span");
    element.className = "pin aiming";
    this.#pins.set([...this.#pinMarkers, { id: "aim", vertex: aimed, element }]);
  }

  #sample(x: number, y: number): Sample {
    return { x, y, hit: this.view.pick(x, y) };
  }

  #pinch(dx: number, dy: number, factor: number, x: number, y: number): void {
    const { clientWidth: width, clientHeight: height } = this.eye;
    this.view.camera.turn(-dx * TURN_PER_PIXEL, 0);
    this.view.camera.pan(0, -dy / height);
    this.zoom(factor, x / width, y / height);
  }

  #listen(): void {
    const { signal } = this.#stop;
    const on = <K extends keyof HTMLElementEventMap>(
      type: K,
      listener: (event: HTMLElementEventMap[K]) => void,
    ): void => this.view.canvas.addEventListener(type, listener, { signal, passive: false });
    on("pointerdown", (event) => {
      this.view.canvas.setPointerCapture(event.pointerId);
      this.view.setRing(null, this.radius);
      const button = event.shiftKey ? 1 : event.button;
      this.#gestures.down(this.#finger(event), button);
    });
    on("pointermove", (event) => this.#moved(event));
    on("pointerup", (event) => this.#gestures.up(this.#finger(event)));
    on("pointercancel", (event) => this.#gestures.cancel(event.pointerId));
    on("pointerleave", () => this.view.setRing(null, this.radius));
    on("contextmenu", (event) => event.preventDefault());
    on("wheel", (event) => this.#wheeled(event));
    on("keydown", (event) => this.#pressed(event));
  }

  #moved(event: PointerEvent): void {
    if (this.#gestures.state === "none") {
      if (event.pointerType === "mouse") this.#hover(event);
      return;
    }
    const samples = event.getCoalescedEvents?.() ?? [];
    for (const sample of samples.length > 0 ? samples : [event]) {
      this.#gestures.move(this.#finger(sample));
    }
  }

  /** The ring under a mouse that shows what the next dab would cover. */
  #hover(event: PointerEvent): void {
    const { x, y } = this.#finger(event);
    const hit = this.view.pick(x, y);
    this.eye.dataset["over"] = hit ? "skin" : "air";
    if (!hit || this.#tool === "turn" || this.#tool === "pin") {
      this.view.setRing(null, this.radius);
      return;
    }
    const { graph, positions, normals } = this.view;
    this.view.setRing(brushed(graph, positions, normals, hit, 2 * this.radius), this.radius);
  }

  #wheeled(event: WheelEvent): void {
    event.preventDefault();
    const { x, y } = this.#place(event);
    const lines = event.deltaMode === 1 ? 16 : 1;
    this.zoom(
      Math.exp(-event.deltaY * lines * 0.0016),
      x / this.eye.clientWidth,
      y / this.eye.clientHeight,
    );
  }

  #pressed(event: KeyboardEvent): void {
    const act = KEYS[event.key];
    if (!act || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    act(this, event.shiftKey);
  }

  #finger(event: PointerEvent): { id: number; x: number; y: number } {
    return { id: event.pointerId, ...this.#place(event) };
  }

  #place(event: MouseEvent): { x: number; y: number } {
    const box = this.eye.getBoundingClientRect();
    return { x: event.clientX - box.left, y: event.clientY - box.top };
  }
}

const slide = (studio: Studio, x: number, y: number): void => {
  studio.view.camera.pan(x, y);
  studio.view.requestRender();
};

/** Keys on the body: arrows turn, with shift they slide; plus and minus zoom. */
const KEYS: Readonly<Record<string, (studio: Studio, shift: boolean) => void>> = {
  ArrowLeft: (studio, shift) => (shift ? slide(studio, 0.08, 0) : studio.turn(30, 0)),
  ArrowRight: (studio, shift) => (shift ? slide(studio, -0.08, 0) : studio.turn(-30, 0)),
  ArrowUp: (studio, shift) => (shift ? slide(studio, 0, -0.08) : studio.turn(0, 20)),
  ArrowDown: (studio, shift) => (shift ? slide(studio, 0, 0.08) : studio.turn(0, -20)),
  "+": (studio) => studio.zoom(1.2),
  "=": (studio) => studio.zoom(1.2),
  "-": (studio) => studio.zoom(1 / 1.2),
};
