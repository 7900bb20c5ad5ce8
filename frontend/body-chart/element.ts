import { loadAsset, type BodyAsset } from "../body-view/asset";
import { BodyView } from "../body-view/body-view";
import { webglAvailable, type Probe } from "../body-view/stage";
import { sideLabels, VIEWS, viewAt, type ViewName } from "../body-view/views";
import { Controls } from "../body-view/input/controls";
import { BodyMarkers } from "../body-view/markers";
import { vertexArea } from "../body-view/normals";
import type { PaintLayer } from "../body-view/paint-fields";
import { parseDrawing } from "../drawing/parse";
import type { Drawing, Language } from "../drawing/types";
import styles from "./chart.css?inline";
import { chartMessages, type ChartMessages } from "./messages";
import { followExplaining } from "./explaining";
import { openingView } from "./side";

export interface ChartProbe extends Probe {
  /** Every painted vertex, ascending. */
  painted(): number[];
}

/**
 * `<body-chart asset="…" drawing-from="id of a JSON data block" lang="en" shape="female" garment>`:
 * a drawing to look at, turn and zoom, never to change. What the page puts inside the element
 * (a picture made by the server) is seen until the body is there, and when it cannot come.
 *
 * Properties: `drawing` (schema filiform.drawing/1, or null); `highlight` (vertices to light up
 * while the rest is dimmed, or null). Methods: `look(view)`, `frame(vertices)`.
 * Event: `ready`.
 */
export class BodyChart extends HTMLElement {
  readonly ready: Promise<void>;
  probe: ChartProbe | null = null;
  #resolveReady: () => void = () => undefined;
  #view: BodyView | null = null;
  #controls: Controls | null = null;
  #pins: BodyMarkers | null = null;
  #drawing: Drawing | null = null;
  #highlight: readonly number[] | null = null;
  #connected = 0;
  #life = new AbortController();

  constructor() {
    super();
    this.ready = new Promise((resolve) => (this.#resolveReady = resolve));
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(styles);
    this.attachShadow({ mode: "open" }).adoptedStyleSheets = [sheet];
  }

  get drawing(): Drawing | null {
    return this.#drawing;
  }

  set drawing(value: Drawing | string | null) {
    this.#drawing = value === null ? null : parseDrawing(value);
    this.#show();
  }

  get highlight(): readonly number[] | null {
    return this.#highlight;
  }

  set highlight(vertices: readonly number[] | null) {
    this.#highlight = vertices;
    this.#view?.setFocus(vertices);
  }

  look(view: ViewName): void {
    this.#view?.lookFrom(view);
  }

  frame(vertices: readonly number[]): void {
    this.#view?.frame(vertices);
  }

  connectedCallback(): void {
    const life = ++this.#connected;
    this.shadowRoot!.replaceChildren(document.createElement("slot"));
    this.#begin(life).catch((error: unknown) => {
      console.error(`body-chart: ${error instanceof Error ? error.message : String(error)}`);
      this.#say(this.#text.noAsset, "alert");
    });
  }

  disconnectedCallback(): void {
    this.#life.abort();
    this.#connected++;
    this.#controls?.dispose();
    this.#pins?.dispose();
    this.#view?.dispose();
    this.#view = null;
  }

  get #language(): Language {
    const tag = this.closest("[lang]")?.getAttribute("lang") ?? "en";
    return tag.toLowerCase().startsWith("es") ? "es" : "en";
  }

  get #text(): ChartMessages {
    return chartMessages(this.#language);
  }

  async #begin(life: number): Promise<void> {
    this.#drawing ??= this.#dataBlock();
    const asset = await loadAsset(this.getAttribute("asset") ?? "surface.fbod");
    if (life !== this.#connected) return;
    if (webglAvailable()) this.#build(asset);
    else this.#say(this.#text.noWebgl, "status");
    this.#resolveReady();
    this.dispatchEvent(new CustomEvent("ready"));
  }

  #dataBlock(): Drawing | null {
    const id = this.getAttribute("drawing-from");
    const text = id ? this.ownerDocument.getElementById(id)?.textContent : null;
    if (!text) return null;
    const value: unknown = JSON.parse(text);
    return value === null ? null : parseDrawing(value);
  }

  #build(asset: BodyAsset): void {
    const text = this.#text;
    const eye = element("div", "eye");
    const stage = element("div", "stage");
    stage.append(eye);
    this.shadowRoot!.replaceChildren(stage);
    const shape = this.#drawing?.shape ?? this.getAttribute("shape") ?? asset.shapes[0]!.id;
    const view = new BodyView(eye, asset, shape, { garment: this.hasAttribute("garment") });
    this.#view = view;
    view.canvas.tabIndex = 0;
    view.canvas.setAttribute("role", "application");
    view.canvas.setAttribute("aria-label", text.canvas);
    this.#controls = new Controls(view);
    this.#pins = new BodyMarkers(view);
    stage.append(sides(view, text), bar(view, text));
    this.probe = {
      ...view.probe(),
      painted: () => {
        const all = (this.#drawing?.pains ?? []).flatMap((pain) => pain.vertices);
        return [...new Set(all)].sort((a, b) => a - b);
      },
    };
    this.#show();
    const painted = this.probe.painted();
    if (painted.length > 0) {
      const area = vertexArea(asset.quads, view.positions);
      view.camera.pose = view.camera.facing(openingView(view.normals, area, painted));
    }
    view.setFocus(this.#highlight);
    this.#life = new AbortController();
    followExplaining(
      this.ownerDocument,
      { light: (ids) => this.#light(asset, ids) },
      this.#life.signal,
    );
  }

  /** Lights up the everyday regions of these ids, or nothing. */
  #light(asset: BodyAsset, ids: readonly string[] | null): void {
    if (ids === null) {
      this.highlight = null;
      return;
    }
    const wanted = asset.regions.map((id) => ids.includes(id));
    const vertices: number[] = [];
    asset.regionOf.forEach((region, vertex) => wanted[region] && vertices.push(vertex));
    this.highlight = vertices;
  }

  #show(): void {
    const view = this.#view;
    if (!view) return;
    if (this.#drawing) view.setShape(this.#drawing.shape);
    const pains = this.#drawing?.pains ?? [];
    view.setPaint(
      pains.map(({ kind, vertices, intensity }): PaintLayer => {
        const strength = new Int8Array(view.asset.vertexCount).fill(-1);
        vertices.forEach((vertex, i) => (strength[vertex] = intensity[i]!));
        return { kind, strength };
      }),
    );
    const pins = pains.flatMap((pain) => pain.pins);
    this.#pins?.set(
      pins.map((vertex, i) => {
        const pin = element("span", "pin");
        pin.textContent = this.#text.worst;
        pin.setAttribute("role", "img");
        pin.setAttribute("aria-label", this.#text.worstAt(i + 1, pins.length));
        return { id: `${vertex}`, vertex, element: pin };
      }),
    );
  }

  #say(words: string, role: "status" | "alert"): void {
    const note = element("p", "note");
    note.setAttribute("role", role);
    note.textContent = words;
    this.shadowRoot!.replaceChildren(document.createElement("slot"), note);
  }
}

function sides(view: BodyView, text: ChartMessages): HTMLElement {
  const [left, right] = [element("span", "side"), element("span", "side")];
  const box = element("div", "sides");
  box.append(left, right);
  view.onFrame(() => {
    const [atLeft, atRight] = sideLabels(view.camera.pose.azimuth, text);
    if (left.textContent !== atLeft) left.textContent = atLeft;
    if (right.textContent !== atRight) right.textContent = atRight;
  });
  return box;
}

function bar(view: BodyView, text: ChartMessages): HTMLElement {
  const box = element("div", "bar");
  box.setAttribute("role", "group");
  box.setAttribute("aria-label", text.views);
  const button = (words: string, act: () => void): HTMLButtonElement => {
    const made = element("button", "chip");
    made.type = "button";
    made.textContent = words;
    made.addEventListener("click", act);
    box.append(made);
    return made;
  };
  const views = VIEWS.map((name) => ({
    name,
    made: button(text.view[name], () => view.lookFrom(name)),
  }));
  const zooms = [
    { made: button("−", () => view.zoom(1 / 1.35)), label: text.zoomOut },
    { made: button("+", () => view.zoom(1.35)), label: text.zoomIn },
  ];
  for (const { made, label } of zooms) made.setAttribute("aria-label", label);
  view.onFrame(() => {
    const now = viewAt(view.camera.pose.azimuth);
    for (const { name, made } of views) made.setAttribute("aria-pressed", String(name === now));
  });
  return box;
}

function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  name: string,
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  made.className = name;
  return made;
}
