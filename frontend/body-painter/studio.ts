import { brushed } from "../body-view/geodesic";
import { Controls, ERASER_END } from "../body-view/input/controls";
import { width } from "../body-view/input/pressure";
import type { Tool } from "../body-view/input/tool";
import { BodyMarkers, type BodyMarker } from "../body-view/markers";
import type { Hit, Stage } from "../body-view/stage";
import type { Easel } from "./easel";
import { touched } from "./summary";
import { brushTool } from "./tools/brush/brush";
import { eraserTool } from "./tools/eraser/eraser";
import { pinTool } from "./tools/pin/pin";
import type { StrokeContext } from "./tools/stroke/stroke";

export const TOOLS = ["brush", "eraser", "pin", "turn"] as const;
/** `free` is in no rail: it is there while a person shows places that are fine. */
export type ToolName = (typeof TOOLS)[number] | "free";

export const SIZES = ["small", "medium", "large"] as const;
export type SizeName = (typeof SIZES)[number];

/** Brush radius along the skin, in metres. */
const RADIUS: Record<SizeName, number> = { small: 0.012, medium: 0.025, large: 0.045 };

export interface StudioEvents {
  /** The person asked for a pin here. */
  readonly pin: (vertex: number) => void;
  /** The person says that this place is fine, or takes that back. */
  readonly free: (vertex: number) => void;
}

/** The body, the tools and the fingers: what happens between a pointer and the easel. */
export class Studio {
  readonly #tools: Record<Exclude<ToolName, "turn">, Tool>;
  readonly #controls: Controls;
  readonly #pins: BodyMarkers;
  readonly #stop: AbortController = new AbortController();
  #tool: ToolName = "brush";
  #size: SizeName = "medium";
  #aimed: number | null = null;
  /** Where the person last put a finger on the skin. */
  #touched: number | null = null;
  #pinMarkers: readonly BodyMarker[] = [];

  constructor(
    readonly eye: HTMLElement,
    readonly view: Stage,
    readonly easel: Easel,
    readonly events: StudioEvents,
  ) {
    this.#pins = new BodyMarkers(this.view);
    this.#controls = new Controls(this.view, (at, button, turning) => {
      this.#touched = at.hit?.vertex ?? this.#touched;
      if (at.hit && button === ERASER_END) return this.#tools.eraser;
      if (!at.hit || button !== 0 || this.#tool === "turn") return turning;
      return this.#tools[this.#tool];
    });
    this.#tools = {
      brush: brushTool(this.#strokes("brush", (vertices) => easel.paint(vertices))),
      eraser: eraserTool(this.#strokes("eraser", (vertices) => easel.erase(vertices))),
      pin: pinTool({ aim: (v) => this.#aim(v), place: (v) => events.pin(v) }),
      free: pinTool({ aim: () => undefined, place: (v) => events.free(v) }),
    };
    this.#watchMouse();
  }

  get tool(): ToolName {
    return this.#tool;
  }

  set tool(name: ToolName) {
    if (this.#tool !== "turn") this.#tools[this.#tool].handle({ type: "interrupt" });
    this.#tool = name;
    this.eye.dataset["tool"] = name;
    this.#hideRing();
  }

  get size(): SizeName {
    return this.#size;
  }

  set size(name: SizeName) {
    this.#size = name;
    this.#hideRing();
  }

  /** Metres. */
  get radius(): number {
    return RADIUS[this.#size];
  }

  /** Nearer by `factor`, towards the place last touched, or else the pain in hand, if it is seen. */
  zoom(factor: number): void {
    const place = this.#touched ?? touched(this.easel.painting.active)[0];
    const at = place === undefined ? null : this.view.project(place);
    if (!at?.visible) {
      this.view.zoom(factor);
      return;
    }
    const { clientWidth: width, clientHeight: height } = this.view.host;
    this.view.zoom(factor, at.x / width, at.y / height);
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

  /** A stroke that is going on is kept: its end will not be heard. */
  dispose(): void {
    this.easel.endStroke();
    this.#stop.abort();
    this.#controls.dispose();
    this.#pins.dispose();
    this.view.dispose();
  }

  #strokes(label: string, apply: (vertices: Iterable<number>) => void): StrokeContext {
    return {
      begin: () => this.easel.beginStroke(label),
      dab: (hit, pressure) => apply(this.#covered(hit, this.radius * width(pressure)).keys()),
      commit: () => this.easel.endStroke(),
      rollback: () => this.easel.rollbackStroke(),
      pick: (x, y) => this.view.pick(x, y),
      spacing: (hit, pressure) => 0.35 * this.radius * width(pressure) * hit.scale,
    };
  }

  #covered(hit: Hit, radius: number): Map<number, number> {
    const { graph, positions, normals } = this.view;
    return brushed(graph, positions, normals, hit, radius);
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

  #watchMouse(): void {
    const { canvas } = this.view;
    const options = { signal: this.#stop.signal };
    canvas.addEventListener("pointerdown", () => this.#hideRing(), options);
    canvas.addEventListener("pointerleave", () => this.#hideRing(), options);
    canvas.addEventListener(
      "pointermove",
      (event) => {
        if (this.#controls.resting && event.pointerType !== "touch") this.#hover(event);
      },
      options,
    );
  }

  /** The ring under a mouse that shows what the next dab would cover. */
  #hover(event: PointerEvent): void {
    const { x, y } = this.#controls.place(event);
    const hit = this.view.pick(x, y);
    this.eye.dataset["over"] = hit ? "skin" : "air";
    if (!hit || (this.#tool !== "brush" && this.#tool !== "eraser")) {
      this.#hideRing();
      return;
    }
    const { graph, positions, normals } = this.view;
    this.view.setRing(brushed(graph, positions, normals, hit, 2 * this.radius), this.radius);
  }

  #hideRing(): void {
    this.view.setRing(null, this.radius);
  }
}
