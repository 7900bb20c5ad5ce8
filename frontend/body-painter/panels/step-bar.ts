import type { Desk, Panel } from "./desk";
import { h, icon, type IconName } from "./dom";

function round(name: IconName, label: string, act: () => void): HTMLButtonElement {
  return h(
    "button",
    { type: "button", class: "round", "aria-label": label, title: label, onclick: act },
    icon(name),
  );
}

/** Undo and redo. A step that cannot be taken keeps its button, marked as off. */
export function stepButtons(desk: Desk): Panel {
  const { easel, text } = desk;
  const undo = round("undo", text.undo, () => {
    if (!easel.history.canUndo) return;
    easel.undo();
    desk.announce(text.undone);
  });
  const redo = round("redo", text.redo, () => {
    if (!easel.history.canRedo) return;
    easel.redo();
    desk.announce(text.redone);
  });
  return {
    element: h("div", { class: "pair" }, undo, redo),
    refresh() {
      undo.setAttribute("aria-disabled", String(!easel.history.canUndo));
      redo.setAttribute("aria-disabled", String(!easel.history.canRedo));
    },
  };
}

/** Closer and farther, for whoever has one finger or a keyboard. */
export function zoomButtons(desk: Desk): Panel {
  const { studio, text } = desk;
  const by = (factor: number) => () => studio.zoom(factor);
  return {
    element: h(
      "div",
      { class: "pair" },
      round("plus", text.zoomIn, by(1.35)),
      round("minus", text.zoomOut, by(1 / 1.35)),
    ),
    refresh: () => undefined,
  };
}
