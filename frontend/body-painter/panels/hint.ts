import type { Desk, Panel } from "./desk";
import { h } from "./dom";

/** How to paint, below the feet, until the body is touched. */
export function hint(desk: Desk, stage: HTMLElement): Panel {
  const { easel, studio, text } = desk;
  const coarse = matchMedia("(pointer: coarse)").matches;
  const element = h("p", { class: "hint" }, coarse ? text.hint : text.hintMouse);
  let known = studio === null;
  const refresh = (): void => {
    known ||= !easel.isEmpty;
    element.hidden = known || stage.hasAttribute("data-list");
  };
  studio?.view.canvas.addEventListener("pointerdown", () => {
    known = true;
    refresh();
  });
  return { element, refresh };
}
