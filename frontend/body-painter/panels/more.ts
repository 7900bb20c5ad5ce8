import type { BodyAsset } from "../../body-view/asset";
import { devicePower } from "../../body-view/low-power";
import type { Language } from "../../drawing/types";
import { isBlank, isPainted } from "../painting";
import type { Desk, Panel } from "./desk";
import { h, icon } from "./dom";

/**
 * Seldom needed: the body's shape, saving battery, the other side, which pain is the main one,
 * taking one away, starting over.
 */
export function morePanel(
  desk: Desk,
  { shapes, mirror }: BodyAsset,
  language: Language,
  chooseFree: () => void,
): Panel {
  const { easel, text } = desk;
  const shape = h(
    "select",
    { onchange: () => easel.setShape(shape.value) },
    ...shapes.map(({ id, label }) => h("option", { value: id }, label[language])),
  );
  /** What opened over the body must not lie on what was just done, nor on its undo. */
  const closeThen = (act: () => void): void => {
    if (element.hasAttribute("data-open")) {
      open(false);
      button.focus();
    }
    act();
  };
  const action = (label: string, act: () => void): HTMLButtonElement =>
    h("button", { type: "button", class: "quiet", onclick: () => closeThen(act) }, label);
  const other = action(text.mirror, () => {
    const added = easel.paintOtherSide(mirror);
    desk.announce(added ? text.mirrored : text.mirroredAlready);
  });
  const main = action(text.makeMain, () => easel.markMain(easel.painting.active.id));
  const remove = action(text.removePain, () => easel.removePain(easel.painting.active.id));
  const over = action(text.startOver, () => easel.startOver());
  const some = action(text.restSome, chooseFree);
  const rest = h("input", {
    type: "checkbox",
    onchange: () => easel.sayClear({ said: rest.checked ? "rest_of_body" : "not_asked" }),
  });
  const power = devicePower();
  const saving = h("input", { type: "checkbox", onchange: () => power.choose(saving.checked) });
  const sparing = h("label", { class: "tick" }, saving, h("span", {}, text.saveBattery));
  const body = h(
    "div",
    { class: "more-body" },
    h("label", { class: "shape" }, h("span", {}, text.shape), shape),
    h("label", { class: "tick" }, rest, h("span", {}, text.restTick)),
    some,
    sparing,
    other,
    main,
    remove,
    over,
  );
  const open = (on: boolean): void => {
    button.setAttribute("aria-expanded", String(on));
    element.toggleAttribute("data-open", on);
    saving.checked = power.saving;
  };
  const button = h(
    "button",
    {
      type: "button",
      "aria-label": text.more,
      title: text.more,
      onclick: () => open(!element.hasAttribute("data-open")),
    },
    icon("more"),
  );
  const element = h("div", { class: "more" }, button, body);
  open(false);
  const stop = power.listen(() => {
    if (element.isConnected) saving.checked = power.saving;
    else stop();
  });
  element.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !element.hasAttribute("data-open")) return;
    open(false);
    button.focus();
  });
  element.addEventListener("focusout", (event) => {
    const next = event.relatedTarget;
    if (next instanceof Node && !element.contains(next)) open(false);
  });
  return {
    element,
    refresh() {
      const { active, pains, clear } = easel.painting;
      shape.value = easel.painting.shape;
      rest.checked = clear.said === "rest_of_body";
      sparing.hidden = desk.studio.view.kind !== "body";
      other.hidden = !isPainted(active);
      main.hidden = active.main || pains.length < 2;
      remove.hidden = pains.length < 2;
      over.hidden = pains.every(isBlank);
    },
  };
}
