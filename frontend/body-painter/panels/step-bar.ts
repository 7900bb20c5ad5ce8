import type { Desk, Panel } from "./desk";
import { h, roundButton } from "./dom";

/** Undo and redo. A step that cannot be taken keeps its button, marked as off. */
export function stepButtons(desk: Desk): Panel {
  const { easel, text } = desk;
  const undo = roundButton("undo", text.undo, () => {
    if (!easel.history.canUndo) return;
    easel.undo();
    desk.announce(text.undone);
  });
  const redo = roundButton("redo", text.redo, () => {
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
      roundButton("plus", text.zoomIn, by(1.35)),
      roundButton("minus", text.zoomOut, by(1 / 1.35)),
    ),
    refresh: () => undefined,
  };
}
