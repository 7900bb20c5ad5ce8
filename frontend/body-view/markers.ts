/**
 * HTML elements that sit on the body at vertices: pins in the painter, needles on the board.
 *
 *   const view = new BodyView(stage, await loadAsset(url), "female");
 *   const markers = new BodyMarkers(view, { gap: 64 });          // px between middles, 0: may overlap
 *   markers.set([{ id: "N1", vertex: 1234, element: button }]);  // your own <button>, any content
 *   markers.frame();                                             // camera to where the markers are
 *   markers.dispose();
 *
 * The layer (`markers.layer`, class `body-markers`) lies over the canvas and lets pointers
 * through except on the elements. After every drawn frame each element is moved so that its
 * middle is on its vertex. Elements of one set that would overlap are fanned out, and a thin
 * line leads from each moved one to its place (`.body-marker-lead`, style its `stroke`).
 * An element whose place is turned away or covered gets `data-behind` (fade it in your CSS; it
 * is still there for keyboard and screen reader). Elements stay in the order given: tab order.
 */
import { fanOut } from "./fan-out";
import type { Stage } from "./stage";

export interface BodyMarker {
  readonly id: string;
  /** Vertex of hm08-1. */
  readonly vertex: number;
  readonly element: HTMLElement;
}

const SVG = "http://www.w3.org/2000/svg";

export class BodyMarkers {
  readonly layer = document.createElement("div");
  readonly #leads = document.createElementNS(SVG, "svg");
  readonly #gap: number;
  readonly #stop: () => void;
  #markers: readonly BodyMarker[] = [];

  constructor(
    readonly view: Stage,
    options: { readonly gap?: number } = {},
  ) {
    this.#gap = options.gap ?? 0;
    this.layer.className = "body-markers";
    Object.assign(this.layer.style, { position: "absolute", inset: "0", pointerEvents: "none" });
    Object.assign(this.#leads.style, { position: "absolute", width: "100%", height: "100%" });
    this.#leads.setAttribute("aria-hidden", "true");
    this.layer.append(this.#leads);
    view.canvas.after(this.layer);
    this.#stop = view.onFrame(() => this.place());
  }

  set(markers: readonly BodyMarker[]): void {
    const kept = new Set(markers.map((marker) => marker.element));
    for (const { element } of this.#markers) if (!kept.has(element)) element.remove();
    for (const { element } of markers) {
      Object.assign(element.style, {
        position: "absolute",
        left: "0",
        top: "0",
        pointerEvents: "auto",
      });
    }
    this.#markers = markers;
    const shown = [...this.layer.children].slice(1);
    if (markers.some(({ element }, i) => shown[i] !== element)) {
      this.layer.replaceChildren(this.#leads, ...markers.map(({ element }) => element));
    }
    this.place();
  }

  /** Bring all markers, or those of these ids, into the picture. */
  frame(ids?: readonly string[], room?: number): void {
    const wanted = this.#markers.filter((marker) => !ids || ids.includes(marker.id));
    this.view.frame(
      wanted.map((marker) => marker.vertex),
      room,
    );
  }

  /** Put every element where its vertex is now. Called by itself after each frame. */
  place(): void {
    const anchors = this.#markers.map(({ vertex }) => this.view.project(vertex));
    const front = anchors.flatMap((anchor, i) => (anchor.visible ? [i] : []));
    const fanned =
      this.#gap > 0
        ? fanOut(
            front.map((i) => anchors[i]!),
            this.#gap,
          )
        : [];
    const spots: { x: number; y: number }[] = anchors.slice();
    fanned.forEach((spot, k) => (spots[front[k]!] = spot));
    this.#markers.forEach(({ element }, i) => {
      const { x, y } = spots[i]!;
      element.style.transform = `translate(${x}px, ${y}px) translate(-50%, -50%)`;
      element.toggleAttribute("data-behind", !anchors[i]!.visible);
    });
    this.#leads.replaceChildren(
      ...front.flatMap((i) => {
        const [from, to] = [anchors[i]!, spots[i]!];
        return Math.hypot(from.x - to.x, from.y - to.y) < 4 ? [] : [lead(from, to)];
      }),
    );
  }

  dispose(): void {
    this.#stop();
    this.layer.remove();
  }
}

function lead(from: { x: number; y: number }, to: { x: number; y: number }): SVGElement {
  const line = document.createElementNS(SVG, "line");
  line.setAttribute("class", "body-marker-lead");
  line.setAttribute("stroke", "currentColor");
  line.setAttribute("stroke-width", "1.5");
  for (const [name, value] of Object.entries({ x1: from.x, y1: from.y, x2: to.x, y2: to.y })) {
    line.setAttribute(name, value.toFixed(1));
  }
  return line;
}
