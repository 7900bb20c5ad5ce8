import { loadAsset, type BodyAsset } from "../body-view/asset";
import type { StageKind } from "../body-view/stage";
import type { BodyMarker } from "../body-view/markers";
import { onDevice } from "../body-view/on-device";
import { RegionSearch } from "../body-view/region-search";
import { loadRegionEntries, byId, namedRegions, type Region } from "../body-view/regions";
import { canonical } from "../drawing/canonical";
import { parseDrawing } from "../drawing/parse";
import { ROLES, type Drawing, type Role } from "../drawing/types";
import { Autosave } from "./autosave";
import { isPaintedOver, settled } from "./clearing";
import { Easel } from "./easel";
import { finishing, type Finishing } from "./finishing";
import { Pace } from "./pace";
import type { Desk } from "./panels/desk";
import { h } from "./panels/dom";
import { toggleFree } from "./panels/free-places";
import { buildLayout, type Layout } from "./panels/layout";
import { askAboutRest } from "./panels/rest-question";
import { Ground } from "./places";
import { painterProbe, type PainterProbe } from "./probe";
import styles from "./painter.css?inline";
import { sendWhenReached } from "./sent-form";
import { openStage, Stages } from "./stages";
import { Studio } from "./studio";
import { OPENING, spoken, wordsIn, type Messages } from "./wording";

/** How often the words and lists follow while a stroke is made. */
const PANELS_EVERY_MS = 150;

/** What a painter is made from once it has come. */
interface Supplies {
  readonly asset: BodyAsset;
  readonly regions: Region[];
  readonly text: Messages;
  readonly stages: Stages;
}

/**
 * `<body-painter asset="…" regions="…" shape="female" lang="en" garment storage-key="…"
 * author="patient" for="id of a hidden input">`: a person paints where it hurts.
 *
 * Property `drawing` (schema filiform.drawing/1). Events: `ready`; `change` (detail: the drawing)
 * when a step is complete; `summary` (detail: the words); `painter-error` (detail: a sentence).
 * The slot `actions` takes the page's own buttons. With `for`, the drawing is written into that
 * input, and its form asks about the rest of the body once before it is sent (`ask="off"`: not).
 * `saved="time"`: the server has what was drawn up to then, so this device keeps it no longer.
 */
export class BodyPainter extends HTMLElement {
  /** Resolves when the body is there to be painted. */
  readonly ready: Promise<void>;
  probe: PainterProbe | null = null;
  #resolveReady: () => void = () => undefined;
  #easel: Easel | null = null;
  #studio: Studio | null = null;
  #layout: Layout | null = null;
  #desk: Desk | null = null;
  #autosave = new Autosave(onDevice, null);
  #pending: Drawing | null = null;
  #asked = false;
  #extras: Desk["extras"] = () => [];
  #openings = 0;
  #life = new AbortController();
  readonly #panels = new Pace(() => this.#show(), PANELS_EVERY_MS);

  constructor() {
    super();
    this.ready = new Promise((resolve) => (this.#resolveReady = resolve));
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(styles);
    this.attachShadow({ mode: "open" }).adoptedStyleSheets = [sheet];
  }

  get drawing(): Drawing | null {
    const drawing = this.#easel?.drawing(this.#language, this.#role);
    if (!drawing) return this.#pending;
    const [desk, pains] = [this.#desk, this.#easel?.painting.pains];
    if (!desk || !pains) return drawing;
    const isPainted = (place: string): boolean => isPaintedOver(pains, desk.places.skin(place));
    return { ...drawing, clear: settled(drawing.clear, isPainted) };
  }

  /** Accepts a drawing, its JSON text, or null for a blank one; throws MalformedDrawing. */
  set drawing(value: Drawing | string | null) {
    const drawing = value === null ? null : parseDrawing(value);
    if (!this.#easel) this.#pending = drawing;
    else if (drawing) this.#easel.load(drawing);
    else this.#easel.startOver();
  }

  connectedCallback(): void {
    this.#life = new AbortController();
    const { coming } = OPENING[this.#language];
    this.#root.replaceChildren(h("p", { class: "loading", role: "status" }, coming));
    this.#begin().catch((error: unknown) => this.#fail(error));
  }

  disconnectedCallback(): void {
    this.#life.abort();
    this.#panels.stop();
    this.#studio?.dispose();
    this.#studio = null;
    this.#easel = null;
    this.#layout = null;
    this.#desk = null;
  }

  /**
   * Says so when nothing is painted, else asks about the rest of the body unless that is
   * answered; false when there is something left to do.
   */
  async finish(): Promise<boolean> {
    const [easel, desk, next] = [this.#easel, this.#desk, this.#next];
    if (!easel || !desk || next === "go_on") return true;
    if (next === "say_nothing_painted") {
      this.#layout?.refuse(desk.text.paintFirst);
      return false;
    }
    const answer = await askAboutRest(desk, this.#root);
    if (answer === "go_back") return false;
    if (answer === "some") {
      this.#layout?.chooseFreePlaces();
      return false;
    }
    this.#asked = true;
    if (answer === "rest_of_body") easel.sayClear({ said: "rest_of_body" });
    return true;
  }

  get #next(): Finishing {
    if (!this.#easel || this.getAttribute("ask") === "off") return "go_on";
    return finishing(this.#easel, this.#asked);
  }

  get #root(): ShadowRoot {
    return this.shadowRoot!;
  }

  get #language(): "en" | "es" {
    return spoken(this.closest("[lang]")?.getAttribute("lang") ?? null);
  }

  get #role(): Role {
    const author = this.getAttribute("author");
    return ROLES.find((role) => role === author) ?? "patient";
  }

  get #assetUrl(): string {
    return this.getAttribute("asset") ?? "surface.fbod";
  }

  get #input(): HTMLInputElement | null {
    const id = this.getAttribute("for");
    const found = id ? this.ownerDocument.getElementById(id) : null;
    return found instanceof HTMLInputElement ? found : null;
  }

  async #begin(): Promise<void> {
    const { signal } = this.#life;
    const regionsUrl = this.getAttribute("regions");
    const [asset, entries, text] = await Promise.all([
      loadAsset(this.#assetUrl),
      regionsUrl ? loadRegionEntries(regionsUrl) : [],
      this.#words(signal),
    ]);
    if (signal.aborted) return;
    await this.#build(asset, namedRegions(asset, entries, this.#language), text);
    if (signal.aborted) return;
    this.#resolveReady();
    this.dispatchEvent(new CustomEvent("ready"));
  }

  /** The words; for staff who paint for a patient theirs, with keys. */
  async #words(signal: AbortSignal): Promise<Messages> {
    const language = this.#language;
    if (this.#role === "patient") return wordsIn(language);
    const [text, staff] = await Promise.all([wordsIn(language), import("./staff")]);
    this.#extras = (desk) => [staff.helpButton(desk)];
    staff.listenForShortcuts(this.#root, () => this.#desk, signal);
    return staff.forStaff(text, language);
  }

  async #build(asset: BodyAsset, regions: Region[], text: Messages): Promise<void> {
    const shape = this.getAttribute("shape") ?? asset.shapes[0]?.id ?? "female";
    const easel = new Easel(asset.vertexCount, shape);
    this.#easel = easel;
    this.#autosave = new Autosave(onDevice, this.getAttribute("storage-key"));
    const recovered = this.#loadFirst(easel);
    const stages = new Stages(onDevice, (kind) => {
      stages.remember(kind);
      void this.#open(kind, supplies, true);
    });
    const supplies: Supplies = { asset, regions, text, stages };
    const why = stages.bodyCanShow ? "" : text.noWebgl;
    await this.#open(stages.first, supplies, false, why);
    const desk = this.#desk;
    if (!desk) return;
    easel.listen((event) => {
      if (event === "paint") this.#follow();
      else this.#show();
      if (event === "change") this.#keep();
    });
    this.#watchForm(text);
    this.#show();
    if (recovered) desk.announce(desk.text.recovered);
    this.#writeInput();
  }

  /** Shows the body in one of the two ways; the painting stays what it is. */
  async #open(kind: StageKind, supplies: Supplies, chosen: boolean, why = ""): Promise<void> {
    const easel = this.#easel;
    if (!easel) return;
    const eye = h("div", { class: "eye", "data-stage": kind });
    const layout = buildLayout(eye);
    const opening = ++this.#openings;
    const options = { garment: this.hasAttribute("garment") };
    const { asset, text } = supplies;
    const { shape } = easel.painting;
    const before = this.#studio;
    before?.dispose();
    this.#studio = null;
    this.#layout = layout;
    this.#root.replaceChildren(layout.element);
    const view = await openStage(kind, eye, asset, shape, text, options).catch((error: unknown) => {
      if (kind === "chart") throw error;
      console.warn(`body-painter: the body in space did not open. ${String(error)}`);
      return null;
    });
    if (opening !== this.#openings || this.#easel !== easel) return view?.dispose();
    if (!view) return this.#open("chart", supplies, chosen, text.noWebgl);
    const studio = new Studio(eye, view, easel, {
      pin: (vertex) => this.#pin(vertex),
      free: (vertex) => this.#desk && toggleFree(this.#desk, vertex),
    });
    if (before)
      [studio.tool, studio.size] = [before.tool === "free" ? "brush" : before.tool, before.size];
    this.#studio = studio;
    this.#desk = this.#makeDesk(easel, supplies, studio);
    layout.furnish(this.#desk, {
      asset,
      language: this.#language,
      onSummary: (words) => this.dispatchEvent(new CustomEvent("summary", { detail: words })),
    });
    this.probe = painterProbe(easel, this.#studio);
    this.#watchForLoss(studio, supplies);
    this.#show();
    if (chosen) layout.element.querySelector<HTMLElement>(".choice[aria-pressed=true]")?.focus();
    if (why) this.#desk.announce(why);
  }

  /** A browser may take WebGL away at any time: the flat chart then takes over. */
  #watchForLoss(studio: Studio, supplies: Supplies): void {
    const takeOver = (): void => {
      if (studio !== this.#studio) return;
      void this.#open("chart", supplies, false, supplies.text.noWebgl);
    };
    studio.view.canvas.addEventListener("webglcontextlost", () => {
      supplies.stages.lost();
      const question = this.#root.querySelector("dialog[open]");
      if (question) question.addEventListener("close", takeOver, { once: true });
      else takeOver();
    });
  }

  #pin(vertex: number): void {
    const [easel, desk] = [this.#easel, this.#desk];
    if (!easel || !desk) return;
    desk.announce(easel.addPin(vertex) ? desk.text.pinPlaced : desk.text.pinsFull);
  }

  #makeDesk(easel: Easel, supplies: Supplies, studio: Studio): Desk {
    const { asset, regions, text, stages } = supplies;
    const grounds = new Map<string, Ground>();
    const known = byId(regions);
    return {
      text,
      language: this.#language,
      extras: this.#extras,
      easel,
      places: {
        regions,
        search: new RegionSearch(regions),
        regionAt: (vertex) => regions[asset.regionOf[vertex] ?? -1],
        name: (id) => known.get(id)?.name ?? id,
        skin: (id) => known.get(id)?.vertices ?? [],
      },
      ground: () => {
        const { shape } = easel.painting;
        const ground = grounds.get(shape) ?? new Ground(asset, shape);
        grounds.set(shape, ground);
        return ground;
      },
      studio,
      stages,
      announce: (words) => this.#layout?.announce(words),
      refresh: () => this.#show(),
    };
  }

  /** The newest of: what the page set, what the form field holds, what this device kept. */
  #loadFirst(easel: Easel): boolean {
    const given = this.#pending ?? this.#readInput();
    const saved = this.getAttribute("saved") || given?.time;
    if (saved) this.#autosave.forgetUntil(saved);
    const kept = this.#autosave.recover();
    const useKept = kept !== null && (!given || kept.time > given.time);
    const first = useKept ? kept : given;
    if (first) easel.load(first);
    this.#pending = null;
    return useKept && kept.pains.length > 0;
  }

  /** What the page put into the form field; a drawing that cannot be read is left aside. */
  #readInput(): Drawing | null {
    const text = this.#input?.value;
    if (!text) return null;
    try {
      return parseDrawing(text);
    } catch (error) {
      console.error(`body-painter: the drawing in the form field is not one. ${String(error)}`);
      return null;
    }
  }

  /** The paint at once, the panels a little later. */
  #follow(): void {
    this.#studio?.refresh();
    this.#panels.soon();
  }

  #show(): void {
    this.#panels.stop();
    this.#studio?.refresh();
    this.#studio?.setPins(this.#pinMarkers());
    this.#layout?.refresh();
  }

  #pinMarkers(): BodyMarker[] {
    const desk = this.#desk;
    if (!desk) return [];
    const { easel, text } = desk;
    return easel.painting.pains.flatMap((pain) =>
      pain.pins.map((vertex) => {
        const label = text.pinRemove(desk.places.regionAt(vertex)?.name ?? "");
        const remove = (): void => easel.removePin(pain.id, vertex);
        const element = h(
          "button",
          { type: "button", class: "pin", "aria-label": label, title: label, onclick: remove },
          h("span", { "aria-hidden": "true" }, text.pin),
        );
        return { id: `${pain.id}:${vertex}`, vertex, element };
      }),
    );
  }

  #keep(): void {
    const drawing = this.drawing;
    if (!drawing) return;
    this.#autosave.keep(drawing);
    this.#writeInput();
    this.dispatchEvent(new CustomEvent("change", { detail: drawing }));
  }

  #writeInput(): void {
    const input = this.#input;
    const drawing = this.drawing;
    if (input && drawing) input.value = canonical(drawing);
  }

  #watchForm(text: Messages): void {
    const form = this.#input?.form;
    if (!form) return;
    const host = {
      url: this.#assetUrl,
      finish: () => this.finish(),
      finished: () => (this.#asked = true),
      hold: () => this.#layout?.refuse(text.kept),
    };
    sendWhenReached(form, host, this.#life.signal);
  }

  #fail(error: unknown): void {
    const { failed } = OPENING[this.#language];
    this.#root.replaceChildren(h("p", { class: "loading", role: "alert" }, failed));
    const reason = error instanceof Error ? error.message : String(error);
    console.error(`body-painter: ${reason}`);
    this.dispatchEvent(new CustomEvent("painter-error", { detail: reason }));
  }
}
