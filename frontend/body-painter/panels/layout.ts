import type { BodyAsset } from "../../body-view/asset";
import type { Language } from "../../drawing/types";
import type { Desk, Panel } from "./desk";
import { h } from "./dom";
import { freePlaces } from "./free-places";
import { findPlace } from "./find-place";
import { hint } from "./hint";
import { morePanel } from "./more";
import { orientation } from "./orientation";
import { regionList } from "./region-list";
import { stageChoice } from "./stage-choice";
import { addPainButton, kindChoice, painChips, strengthSlider, summaryLine } from "./sheet";
import { stepButtons, zoomButtons } from "./step-bar";
import { toolRail } from "./tool-rail";
import { viewRail } from "./view-rail";

export interface Furnishing {
  readonly asset: BodyAsset;
  readonly language: Language;
  onSummary(words: string): void;
}

export interface Layout {
  readonly element: HTMLElement;
  furnish(desk: Desk, furnishing: Furnishing): void;
  refresh(): void;
  announce(words: string): void;
  /** Say at the page's own buttons what has to be done first; it goes when something is painted. */
  refuse(words: string): void;
  /** Let the person say which places are free of pain. */
  chooseFreePlaces(): void;
}

/** The stage with the body, and the sheet below it (beside it, when wide). */
export function buildLayout(eye: HTMLElement): Layout {
  const stage = h("section", { class: "stage" }, eye);
  const sheet = h("section", { class: "sheet" });
  const notice = h("p", { class: "notice", role: "status", hidden: true });
  const refusal = h("p", { class: "refusal", role: "alert" });
  const element = h("div", { class: "painter" }, stage, sheet);
  let panels: Panel[] = [];
  let chooseFree = (): void => undefined;
  let timer = 0;
  return {
    element,
    furnish(desk, furnishing) {
      const clearRefusal: Panel = {
        element: refusal,
        refresh: () => {
          if (!desk.easel.isEmpty && !desk.easel.isStroking) refusal.replaceChildren();
        },
      };
      const filled = fill(stage, sheet, desk, furnishing);
      chooseFree = filled.chooseFree;
      panels = [...filled.panels, clearRefusal];
      stage.append(notice);
      sheet.append(refusal, h("slot", { name: "actions" }));
    },
    refresh() {
      for (const panel of panels) panel.refresh();
    },
    announce(words) {
      notice.textContent = words;
      notice.hidden = false;
      clearTimeout(timer);
      timer = window.setTimeout(() => (notice.hidden = true), 4000);
    },
    chooseFreePlaces() {
      chooseFree();
    },
    refuse(words) {
      refusal.replaceChildren(words);
    },
  };
}

function fill(
  stage: HTMLElement,
  sheet: HTMLElement,
  desk: Desk,
  { asset, language, onSummary }: Furnishing,
): { panels: Panel[]; chooseFree: () => void } {
  const { text, studio } = desk;
  const list = regionList(desk, asset.positions(desk.easel.painting.shape));
  const [tools, steps, views, zooms] = [
    toolRail(desk),
    stepButtons(desk),
    viewRail(desk),
    zoomButtons(desk),
  ];
  const sides = orientation(desk);
  const how = hint(desk, stage);
  const chips = painChips(desk);
  const words = summaryLine(desk, onSummary);
  const toggle = h("button", { type: "button", class: "link", onclick: () => flip() }, "");
  const showList = (on: boolean): void => {
    stage.toggleAttribute("data-list", on);
    list.element.hidden = !on;
    how.refresh();
    toggle.textContent = on ? (kind === "body" ? text.useBody : text.useChart) : text.useList;
  };
  const flip = (): void => {
    free.close();
    list.ask(false);
    showList(!stage.hasAttribute("data-list"));
    // On a phone the button stands below the body's top, and the list begins there.
    stage.scrollIntoView({ block: "nearest" });
  };
  const free = freePlaces(desk, () => {
    list.ask(true);
    showList(true);
    list.element.querySelector("input")?.focus();
  });
  const chooseFree = (): void => {
    showList(false);
    free.open();
  };
  const { canvas, kind } = studio.view;
  canvas.setAttribute("tabindex", "0");
  canvas.setAttribute("role", "application");
  canvas.setAttribute("aria-label", kind === "body" ? text.canvas : text.chartCanvas);
  const choice = stageChoice(desk);
  const find = findPlace(desk);
  stage.append(
    h("div", { class: "edge at-start" }, tools.element, steps.element),
    h("div", { class: "edge at-end" }, views.element, zooms.element),
    h("div", { class: "stage-top" }, choice.element, find.button),
    find.element,
    free.element,
    sides.element,
    how.element,
    list.element,
  );
  const slider = strengthSlider(desk);
  const kinds = kindChoice(desk);
  const more = morePanel(desk, asset, language, chooseFree);
  const links = h(
    "div",
    { class: "links" },
    toggle,
    addPainButton(desk),
    ...desk.extras(desk),
    more.element,
  );
  stage.after(chips.element);
  sheet.append(kinds.element, slider.element, words.element, links);
  showList(false);
  const rails = [tools, steps, views, zooms, sides];
  const panels = [...rails, list, free, chips, kinds, slider, words, more, how];
  return { panels, chooseFree };
}
