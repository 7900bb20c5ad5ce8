import type { Desk, Panel } from "./desk";
import { h } from "./dom";

/** How to paint, below the feet, until the body is touched. */
export function hint(desk: Desk, stage: HTMLElement): Panel {
  const { easel, studio, text } = desk;
  const coarse = matchMedia("(pointer: coarse)").matches;
  const turns = studio.view.kind === "body";
  const [finger, mouse] = turns
    ? [text.hint, text.hintMouse]
    : [text.hintChart, text.hintChartMouse];
  const words = coarse ? finger : mouse;
  const element = h("p", { class: "hint" }, words);
  let known = false;
  const refresh = (): void => {
    known ||= !easel.isEmpty;
    element.hidden = known || stage.hasAttribute("data-list");
  };
  studio.view.canvas.addEventListener("pointerdown", () => {
    known = true;
    refresh();
  });
  return { element, refresh };
}
