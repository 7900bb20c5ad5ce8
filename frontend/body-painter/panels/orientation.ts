import { sideLabels } from "../../body-view/views";
import type { Desk, Panel } from "./desk";
import { h } from "./dom";

/** "your right" and "your left", written where they are in the picture. */
export function orientation(desk: Desk): Panel {
  const { studio, text } = desk;
  const left = h("span", { class: "side at-left" });
  const right = h("span", { class: "side at-right" });
  const words = {
    right: text.yourRight,
    left: text.yourLeft,
    rightSide: text.rightSide,
    leftSide: text.leftSide,
  };
  const refresh = (): void => {
    const azimuth = studio.view.azimuth;
    left.hidden = azimuth === null;
    right.hidden = azimuth === null;
    if (azimuth === null) return;
    const [atLeft, atRight] = sideLabels(azimuth, words);
    if (left.textContent !== atLeft) left.textContent = atLeft;
    if (right.textContent !== atRight) right.textContent = atRight;
    right.hidden = atRight === "";
  };
  studio.view.onFrame(refresh);
  return { element: h("div", { class: "sides", "aria-live": "polite" }, left, right), refresh };
}
