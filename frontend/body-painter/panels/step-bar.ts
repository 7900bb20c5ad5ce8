import type { Desk, Panel } from "./desk";
import { h, icon, type IconName } from "./dom";

/** Undo, redo and zoom at the bottom of the stage. */
export function stepBar(desk: Desk): Panel {
  const { easel, studio, text } = desk;
  const button = (name: IconName, label: string, act: () => void): HTMLButtonElement =>
    h(
      "button",
      { type: "button", class: "round", "aria-label": label, title: label, onclick: act },
      icon(name),
    );
  const undo = button("undo", text.undo, () => {
    easel.undo();
    desk.announce(text.undone);
  });
  const redo = button("redo", text.redo, () => {
    easel.redo();
    desk.announce(text.redone);
  });
  const zooms = studio
    ? [
        button("minus", text.zoomOut, () => studio.zoom(1 / 1.35)),
        button("plus", text.zoomIn, () => studio.zoom(1.35)),
      ]
    : [];
  return {
    element: h("div", { class: "steps" }, undo, redo, ...zooms),
    refresh() {
      undo.setAttribute("aria-disabled", String(!easel.history.canUndo));
      redo.setAttribute("aria-disabled", String(!easel.history.canRedo));
    },
  };
}
