import { KINDS } from "../../drawing/types";
import { isPaintedOver, settled } from "../clearing";
import { isBlank, isTold, type PaintedPain } from "../painting";
import { listed } from "../places";
import { clearWords, pinned, summary, touched } from "../summary";
import type { Desk, Panel } from "./desk";
import { h, icon } from "./dom";
import { feelingButton } from "./feeling";

/** Which pain is in hand: one chip a pain, once there are several. */
export function painChips(desk: Desk): Panel {
  const { easel, text } = desk;
  const element = h("div", { class: "chips", role: "group", "aria-label": text.pains });
  const chip = (pain: PaintedPain, index: number): HTMLButtonElement => {
    const names = desk.ground().names(new Set(touched(pain)), desk.language);
    const place = isBlank(pain) ? text.blank : listed(names, desk.language, 1);
    const label = text.pain(index + 1, text.kind[pain.kind], place);
    const marks = [
      ...(pain.main ? [text.mainMark] : []),
      ...(isTold(pain) ? [text.feeling.told] : []),
    ];
    return h(
      "button",
      {
        type: "button",
        class: "chip",
        "data-kind": pain.kind,
        "aria-pressed": String(pain.id === easel.painting.active.id),
        "aria-label": [label, ...marks].join(", "),
        onclick: () => {
          easel.choose(pain.id);
          desk.refresh();
        },
      },
      h("i", { class: "swatch", "data-kind": pain.kind }),
      h("span", {}, label),
      ...(pain.main ? [icon("star")] : []),
      ...(isTold(pain) ? [icon("words")] : []),
    );
  };
  return {
    element,
    refresh() {
      const { pains } = easel.painting;
      const several = pains.length > 1;
      element.hidden = !several;
      element.replaceChildren(...(several ? pains.map(chip) : []));
      showWhole(element, pains.indexOf(easel.painting.active));
    },
  };
}

/** Scrolls a row sideways, if it must, until one of its children is seen whole. */
function showWhole(row: HTMLElement, index: number): void {
  const child = row.children[index];
  if (!(child instanceof HTMLElement)) return;
  const [from, to] = [child.offsetLeft, child.offsetLeft + child.offsetWidth];
  if (from < row.scrollLeft) row.scrollLeft = from - 12;
  else if (to > row.scrollLeft + row.clientWidth) row.scrollLeft = to - row.clientWidth + 12;
}

/** What the person said is free of pain, in words; empty when nobody has said anything. */
function saidFree({ easel, places, language }: Desk): string {
  const { pains, clear } = easel.painting;
  const left = settled(clear, (id) => isPaintedOver(pains, places.skin(id)));
  return clearWords(left, places.name, language);
}

/** Begins another pain; while the one in hand is still blank it goes on with that. */
export function addPainButton(desk: Desk): HTMLElement {
  const { easel, text } = desk;
  const add = (): void => {
    const blank = easel.painting.pains.find(isBlank);
    if (blank) easel.choose(blank.id);
    else if (easel.painting.isFull) desk.announce(text.painsFull);
    else easel.addPain();
    desk.refresh();
  };
  return h("button", { type: "button", class: "add", onclick: add }, icon("plus"), text.addPain);
}

/** Pain, stiff or numb. */
export function kindChoice(desk: Desk): Panel {
  const { easel, text } = desk;
  const buttons = KINDS.map((kind) => ({
    kind,
    button: h(
      "button",
      {
        type: "button",
        onclick: () => {
          easel.chooseKind(kind);
          desk.refresh();
        },
      },
      h("i", { class: "swatch", "data-kind": kind }),
      text.kind[kind],
    ),
  }));
  return {
    element: h(
      "div",
      { class: "seg", role: "group", "aria-label": text.kinds },
      ...buttons.map(({ button }) => button),
    ),
    refresh() {
      for (const { kind, button } of buttons) {
        button.setAttribute("aria-pressed", String(kind === easel.painting.active.kind));
      }
    },
  };
}

/** How strong, 0 to 10: the slider's knob has the colour that the brush paints. */
export function strengthSlider(desk: Desk): Panel {
  const { easel, text } = desk;
  const feeling = feelingButton(desk);
  const input = h("input", {
    type: "range",
    min: 0,
    max: 10,
    step: 1,
    "aria-label": text.strength,
    oninput: () => {
      easel.strength = Number(input.value);
      desk.refresh();
    },
  });
  const knob = h("span", { class: "knob", "aria-hidden": "true" });
  const element = h(
    "div",
    { class: "strength" },
    h("div", { class: "slider" }, input, knob),
    h(
      "div",
      { class: "ends" },
      h("span", { "aria-hidden": "true" }, text.weakest),
      feeling.element,
      h("span", { "aria-hidden": "true" }, text.strongest),
    ),
  );
  return {
    element,
    refresh() {
      const value = easel.strength;
      input.value = String(value);
      input.setAttribute("aria-valuetext", text.strengthOf(value));
      knob.textContent = String(value);
      element.dataset["kind"] = easel.painting.active.kind;
      element.dataset["step"] = String(value);
      element.style.setProperty("--at", String(value / 10));
      feeling.refresh();
    },
  };
}

/** What has been painted, in words: shown, and read out when it changes. */
export function summaryLine(desk: Desk, onSummary: (words: string) => void): Panel {
  const { easel, language, text } = desk;
  const where = h("span");
  const worst = h("span", { class: "unseen" });
  const free = h("span", { class: "free" });
  const element = h(
    "p",
    { class: "summary", "aria-live": "polite" },
    icon("check"),
    h("span", {}, where, " ", worst, " ", free),
  );
  let before = "";
  return {
    element,
    refresh() {
      const { pains } = easel.painting;
      const said = summary(pains, desk.ground(), language);
      const spots = pinned(pains, desk.ground(), language);
      const shown = said.length > 0 ? said : [{ places: true, words: text.nothing }];
      const atWorst = spots.length > 0 ? text.worstAt(listed(spots, language)) : "";
      free.textContent = saidFree(desk);
      const words = [...shown.map((sentence) => sentence.words), atWorst].join(" ").trim();
      if (words === before) return;
      before = words;
      where.replaceChildren(
        ...shown.flatMap((sentence) => [
          h(sentence.places ? "b" : "span", {}, sentence.words),
          " ",
        ]),
      );
      worst.textContent = atWorst;
      element.toggleAttribute("data-empty", said.length === 0);
      onSummary(words);
    },
  };
}
