import { KINDS } from "../../drawing/types";
import { isBlank, type PaintedPain } from "../painting";
import { listed, paintedRegions, summary } from "../summary";
import type { Desk, Panel } from "./desk";
import { h, icon } from "./dom";

/** Which pain is in hand: one chip a pain, and one more to begin another. */
export function painChips(desk: Desk): Panel {
  const { easel, text } = desk;
  const element = h("div", { class: "chips", role: "group", "aria-label": text.pains });
  const add = h(
    "button",
    { type: "button", class: "chip add", onclick: () => addPain() },
    icon("plus"),
    text.addPain,
  );
  const addPain = (): void => {
    if (easel.painting.isFull) desk.announce(text.painsFull);
    else easel.addPain();
  };
  const chip = (pain: PaintedPain, index: number): HTMLButtonElement => {
    const names = paintedRegions([pain.strength], desk.regions).map((region) => region.name);
    const place = isBlank(pain) ? text.blank : listed(names.slice(0, 1), text);
    const label = text.pain(index + 1, text.kind[pain.kind], place);
    return h(
      "button",
      {
        type: "button",
        class: "chip",
        "data-kind": pain.kind,
        "aria-pressed": String(pain.id === easel.painting.active.id),
        "aria-label": pain.main ? `${label}, ${text.mainMark}` : label,
        onclick: () => {
          easel.choose(pain.id);
          desk.refresh();
        },
      },
      h("i", { class: "swatch", "data-kind": pain.kind }),
      h("span", {}, label),
      ...(pain.main ? [icon("star")] : []),
    );
  };
  return {
    element,
    refresh() {
      const { pains, active } = easel.painting;
      const several = pains.length > 1;
      element.replaceChildren(...(several ? pains.map(chip) : []), add);
      add.hidden = isBlank(active);
      element.hidden = !several && add.hidden;
    },
  };
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
      { class: "ends", "aria-hidden": "true" },
      h("span", {}, text.weakest),
      h("span", {}, text.strongest),
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
    },
  };
}

/** What has been painted, in words: shown, and read out when it changes. */
export function summaryLine(desk: Desk, onSummary: (words: string) => void): Panel {
  const places = h("b");
  const rest = h("span");
  const element = h(
    "p",
    { class: "summary", "aria-live": "polite" },
    icon("check"),
    h("span", {}, places, " ", rest),
  );
  let before = "";
  return {
    element,
    refresh() {
      const said = summary(desk.easel.painting.pains, desk.regions, desk.regionAt, desk.text);
      const words = `${said.places} ${said.rest}`.trim();
      if (words === before) return;
      before = words;
      places.textContent = said.places;
      rest.textContent = said.rest;
      element.toggleAttribute("data-empty", said.rest === "");
      onSummary(words);
    },
  };
}
