import { COURSES, DEPTHS, MAX_TEXT, QUALITIES, type Quality } from "../../drawing/types";
import { isBlank, isTold, type Details } from "../painting";
import { listed } from "../places";
import { touched } from "../summary";
import type { Desk, Panel } from "./desk";
import { h, icon } from "./dom";

/** Opens the questions about the pain in hand; a mark says that some are answered. */
export function feelingButton(desk: Desk): Panel {
  const { easel, text } = desk;
  const ask = (): void => {
    if (isBlank(easel.painting.active)) desk.announce(text.feeling.paintFirst);
    else askHowItFeels(desk, button.getRootNode() as ShadowRoot);
  };
  const button = h("button", { type: "button", class: "tell", "aria-haspopup": "dialog" });
  button.addEventListener("click", ask);
  return {
    element: button,
    refresh() {
      const { active } = easel.painting;
      const told = isTold(active);
      const heard = told ? [h("span", { class: "unseen" }, `, ${text.feeling.told}`)] : [];
      button.replaceChildren(...(told ? [icon("words")] : []), text.feeling.title, ...heard);
      button.toggleAttribute("data-told", told);
      button.setAttribute("aria-disabled", String(isBlank(active)));
    },
  };
}

/** One pain's questions. Each answer is kept as it is given; closing it makes them one step. */
function askHowItFeels(desk: Desk, root: ParentNode): void {
  const { easel, text } = desk;
  const words = text.feeling;
  const fields = (["since", "worse_with", "better_with"] as const).map((name) => field(desk, name));
  const dialog = h(
    "dialog",
    { class: "feeling", "aria-labelledby": "feeling-title" },
    h(
      "form",
      { method: "dialog", novalidate: true },
      h(
        "header",
        {},
        h("h2", { id: "feeling-title", tabindex: -1, autofocus: true }, words.title),
        h("p", { class: "which" }, nameOfPain(desk)),
        h("p", { class: "quiet-words" }, words.help),
      ),
      qualityChoice(desk),
      oneChoice(desk, "depth", DEPTHS, words.depths, words.depth),
      oneChoice(desk, "course", COURSES, words.courses, words.course),
      ...fields.map(({ element }) => element),
      h("footer", {}, h("button", { class: "btn primary" }, words.done)),
    ),
  );
  /** Closes, unless a text is too long to be kept: then it leads there. */
  const finish = (event: Event): void => {
    event.preventDefault();
    const tooLong = fields.find(({ fits }) => !fits());
    if (tooLong) tooLong.focus();
    else dialog.close();
  };
  dialog.addEventListener("submit", finish);
  dialog.addEventListener("cancel", finish);
  dialog.addEventListener("keydown", (event) => event.key === "Escape" && finish(event));
  dialog.addEventListener("close", () => {
    dialog.remove();
    easel.endTelling();
  });
  root.append(dialog);
  easel.beginTelling();
  dialog.showModal();
}

function nameOfPain({ easel, ground, language, text }: Desk): string {
  const { active, pains } = easel.painting;
  const names = ground().names(new Set(touched(active)), language);
  return text.pain(pains.indexOf(active) + 1, text.kind[active.kind], listed(names, language, 2));
}

function option(input: HTMLInputElement, label: string): HTMLElement {
  return h("label", { class: "option" }, input, icon("check"), h("span", {}, label));
}

function group(legend: string, options: readonly HTMLElement[]): HTMLElement {
  return h("fieldset", {}, h("legend", {}, legend), h("div", { class: "options" }, ...options));
}

/** As many words as fit. */
function qualityChoice({ easel, text }: Desk): HTMLElement {
  const chosen = new Set<Quality>(easel.painting.active.details.qualities);
  const choose = (quality: Quality, on: boolean): void => {
    if (on) chosen.add(quality);
    else chosen.delete(quality);
    easel.tell({ qualities: QUALITIES.filter((one) => chosen.has(one)) });
  };
  const options = (Object.keys(text.feeling.quality) as Quality[]).map((quality) => {
    const input = h("input", {
      type: "checkbox",
      checked: chosen.has(quality),
      onchange: () => choose(quality, input.checked),
    });
    return option(input, text.feeling.quality[quality]);
  });
  return group(text.feeling.qualities, options);
}

/** One of several or "not sure", which says no more than no answer does. */
function oneChoice<Name extends "depth" | "course">(
  { easel, text }: Desk,
  name: Name,
  values: readonly NonNullable<Details[Name]>[],
  legend: string,
  labels: Readonly<Record<NonNullable<Details[Name]>, string>>,
): HTMLElement {
  const now = easel.painting.active.details[name];
  const radio = (value: Details[Name], label: string): HTMLElement => {
    const checked = value !== null && value === now;
    const tell = (): void => easel.tell({ [name]: value });
    return option(h("input", { type: "radio", name, checked, onchange: tell }), label);
  };
  const options = values.map((value) => radio(value, labels[value]));
  return group(legend, [...options, radio(null, text.feeling.unsure)]);
}

interface Field {
  readonly element: HTMLElement;
  fits(): boolean;
  focus(): void;
}

/** Words of one's own. Nothing is cut: a text that is too long says so and is not kept yet. */
function field({ easel, text }: Desk, name: "since" | "worse_with" | "better_with"): Field {
  const words = text.feeling;
  const id = `feeling-${name}`;
  const count = h("p", { class: "quiet-words count", id: `${id}-count` });
  const tooLong = h("p", { class: "too-long", role: "alert" });
  const input = h(
    "textarea",
    { id, rows: 1, "aria-describedby": name === "since" ? `${id}-help ${id}-count` : count.id },
    easel.painting.active.details[name] ?? "",
  );
  const written = (): string => input.value.trim();
  const length = (): number => [...written()].length;
  const fits = (): boolean => length() <= MAX_TEXT;
  const show = (): void => {
    count.textContent = words.count(length(), MAX_TEXT);
    input.setAttribute("aria-invalid", String(!fits()));
    const complaint = fits() ? "" : words.tooLong(MAX_TEXT);
    if (tooLong.textContent !== complaint) tooLong.textContent = complaint;
  };
  input.addEventListener("input", () => {
    show();
    if (fits()) easel.tell({ [name]: written() || null });
  });
  show();
  const help =
    name === "since" ? [h("p", { class: "quiet-words", id: `${id}-help` }, words.sinceHelp)] : [];
  const element = h(
    "div",
    { class: "field" },
    h("label", { for: id }, words[name]),
    ...help,
    input,
    count,
    tooLong,
  );
  return { element, fits, focus: () => input.focus() };
}
