import { whereIsRight } from "../../body-view/camera";
import type { Desk, Panel } from "./desk";
import { h } from "./dom";

/** "your right" and "your left", written where they are in the picture. */
export function orientation(desk: Desk): Panel {
  const { studio, text } = desk;
  const left = h("span", { class: "side at-left" });
  const right = h("span", { class: "side at-right" });
  const refresh = (): void => {
    if (!studio) return;
    const place = whereIsRight(studio.view.camera.pose.azimuth);
    const [atLeft, atRight] =
      place === "left"
        ? [text.yourRight, text.yourLeft]
        : place === "right"
          ? [text.yourLeft, text.yourRight]
          : [place === "towards" ? text.rightSide : text.leftSide, ""];
    if (left.textContent !== atLeft) left.textContent = atLeft;
    if (right.textContent !== atRight) right.textContent = atRight;
    right.hidden = atRight === "";
  };
  studio?.view.onFrame(refresh);
  return { element: h("div", { class: "sides", "aria-live": "polite" }, left, right), refresh };
}
