import { h } from "../../body-painter/panels/dom";
import { loadAsset } from "../../body-view/asset";
import { BodyView } from "../../body-view/body-view";
import { webglAvailable, type Probe } from "../../body-view/stage";
import { boundsOf, type Box } from "../../body-view/bounds";
import { sideLabels, VIEWS, viewAt, type ViewName } from "../../body-view/views";
import { Controls } from "../../body-view/input/controls";
import { BodyMarkers } from "../../body-view/markers";
import { aimFrom, bestView, seenFrom } from "../aim";
import type { Desk, Moment, Part } from "../desk";
import { attribute, write } from "./keyed";
import { Marks } from "./marks";
import { pointList } from "./point-list";

/** The body with its marks, or the list that does the same; the list comes without WebGL too. */
export class Stage implements Part {
  readonly element: HTMLElement;
  probe: Probe | null = null;
  readonly #eye = h("div", { class: "eye" });
  readonly #note = h("p", { class: "note", role: "status" });
  readonly #list: Part;
  readonly #marks: Marks;
  readonly #tabs: readonly { mode: "body" | "list"; button: HTMLButtonElement }[];
  readonly #tools = h("div", { class: "tools", role: "group" });
  #views: readonly { name: ViewName; button: HTMLElement }[] = [];
  #view: BodyView | null = null;
  #controls: Controls | null = null;
  #markers: BodyMarkers | null = null;
  #mode: "body" | "list" = "body";
  #followed: string | null = null;
  #moment: Moment | null = null;

  constructor(readonly desk: Desk) {
    const { text } = desk;
    this.#list = pointList(desk);
    this.#marks = new Marks(desk);
    this.#tabs = (["body", "list"] as const).map((mode) => ({
      mode,
      button: h("button", { type: "button", onclick: () => this.#turnTo(mode) }, text[mode]),
    }));
    const tabs = h(
      "div",
      { class: "tabs", role: "group", "aria-label": text.show },
      ...this.#tabs.map(({ button }) => button),
    );
    attribute(this.#tools, "aria-label", text.views);
    this.element = h(
      "section",
      { class: "stage" },
      this.#note,
      this.#eye,
      this.#list.element,
      this.#tools,
      tabs,
    );
    this.#turnTo("body");
  }

  /** Resolves when the body is there, or the list stands in for it. */
  async open(): Promise<void> {
    const { text, data } = this.desk;
    write(this.#note, text.loading);
    if (!webglAvailable()) return this.#withoutBody(text.noWebgl);
    try {
      const asset = await loadAsset(data.asset_url);
      this.#build(new BodyView(this.#eye, asset, data.shape, { garment: true }));
    } catch (error) {
      console.error(`session-board: ${error instanceof Error ? error.message : String(error)}`);
      this.#withoutBody(text.noAsset);
    }
  }

  refresh(moment: Moment): void {
    this.#moment = moment;
    this.#list.refresh(moment);
    if (!this.#markers) return;
    this.#markers.set(this.#marks.at(moment));
    this.#settle();
    this.#follow(moment);
  }

  dispose(): void {
    this.#controls?.dispose();
    this.#markers?.dispose();
    this.#view?.dispose();
    this.#view = null;
    this.#markers = null;
  }

  #build(view: BodyView): void {
    const { text } = this.desk;
    this.#view = view;
    this.probe = view.probe();
    view.canvas.tabIndex = 0;
    view.canvas.setAttribute("role", "application");
    view.canvas.setAttribute("aria-label", text.canvas);
    this.#controls = new Controls(view);
    this.#markers = new BodyMarkers(view, { gap: 66 });
    const sides = [h("span"), h("span")] as const;
    this.#eye.append(h("div", { class: "sides" }, ...sides));
    const tool = (words: string, act: () => void): HTMLButtonElement =>
      h("button", { type: "button", onclick: act }, words);
    this.#views = VIEWS.map((name) => ({
      name,
      button: tool(text.view[name], () => this.#lookFrom(name)),
    }));
    this.#tools.append(
      ...this.#views.map(({ button }) => button),
      tool(text.frame, () => this.#frameAround(null)),
    );
    view.onFrame(() => this.#settle());
    view.onFrame(() => {
      const { azimuth } = view.camera.pose;
      const words = sideLabels(azimuth, text);
      sides.forEach((side, i) => {
        write(side, words[i]!);
        side.hidden = words[i] === "";
      });
      const now = viewAt(azimuth);
      for (const { name, button } of this.#views) {
        attribute(button, "aria-pressed", String(name === now));
      }
    });
    this.#note.hidden = true;
    if (this.#moment) this.refresh(this.#moment);
  }

  #settle(): void {
    this.#marks.settle();
    this.#badge();
  }

  /** How many needles are in on each side that is not shown, so that none is forgotten there. */
  #badge(): void {
    const { text } = this.desk;
    const { normals } = this.#view!;
    const sides = this.#marks.hidden.map((vertex) => bestView(normals, [vertex]));
    for (const { name, button } of this.#views) {
      const count = sides.filter((side) => side === name).length;
      attribute(button, "data-count", count > 0 ? `${count}` : null);
      const words = text.viewSpoken[name];
      attribute(button, "aria-label", count > 0 ? `${words}: ${text.inHere(count)}` : words);
    }
  }

  #withoutBody(why: string): void {
    write(this.#note, why);
    this.#turnTo("list");
    for (const { mode, button } of this.#tabs) if (mode === "body") button.disabled = true;
  }

  #turnTo(mode: "body" | "list"): void {
    this.#mode = mode;
    this.element.dataset["mode"] = mode;
    this.#eye.hidden = mode === "list";
    this.#tools.hidden = mode === "list";
    this.#list.element.hidden = mode === "body";
    for (const tab of this.#tabs) {
      attribute(tab.button, "aria-pressed", String(tab.mode === mode));
    }
  }

  #inQuestion(): number | null {
    const moment = this.#moment;
    const left = moment?.points.needles.find(({ needle }) => needle.where === "in");
    return moment?.point?.target.vertex ?? left?.needle.vertex ?? null;
  }

  /** Turn the body to the next point, else to a needle that is in, when it cannot be seen. */
  #follow(moment: Moment): void {
    const left = moment.points.needles.find(({ needle }) => needle.where === "in");
    const vertex = this.#inQuestion();
    const key = moment.point?.target.id ?? left?.needle.id ?? null;
    if (!this.#view || this.#mode === "list" || key === this.#followed) return;
    const first = this.#followed === null;
    this.#followed = key;
    if (first || (vertex !== null && !this.#view.project(vertex).visible)) {
      this.#frameAround(vertex);
    }
  }

  /** All points from the side that sees most of them, or most of those beside this one. */
  #frameAround(vertex: number | null): void {
    const view = this.#view;
    if (!view) return;
    this.#lookFrom(
      bestView(view.normals, vertex === null ? this.#planned : [vertex, ...this.#beside(vertex)]),
    );
  }

  /** The points that are on the same side of the body. */
  #beside(vertex: number): number[] {
    const { normals } = this.#view!;
    return seenFrom(
      normals,
      this.#planned,
      aimFrom(bestView(normals, [vertex]), normals, [vertex]),
    );
  }

  /** The points of that side with the body around them; the whole body when there are none. */
  #lookFrom(name: ViewName): void {
    const view = this.#view;
    if (!view) return;
    const aim = aimFrom(name, view.normals, this.#planned);
    const seen = seenFrom(view.normals, this.#planned, aim);
    if (seen.length === 0) {
      view.lookFrom(name);
      return;
    }
    const { azimuth } = view.camera.facing(name);
    const box = withRoom(boundsOf(view.positions, seen));
    view.flyTo(view.camera.framing(box, azimuth, MARGIN, aim.elevation));
  }

  get #planned(): number[] {
    return this.desk.data.targets.map((target) => target.vertex);
  }
}

/** The share of the picture that stays free around. */
const MARGIN = 0.06;
/** At least so much of the body is in the picture, so that it can be told where the points are. */
const LEAST_M = 0.5;
const ROOM_M = 0.14;

function withRoom({ min, max }: Box): Box {
  const grow = [0, 1, 2].map((k) => Math.max(ROOM_M, (LEAST_M - (max[k]! - min[k]!)) / 2));
  return {
    min: min.map((value, k) => value - grow[k]!) as unknown as Box["min"],
    max: max.map((value, k) => value + grow[k]!) as unknown as Box["max"],
  };
}
