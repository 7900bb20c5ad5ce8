import type { Desk, Panel } from "./desk";
import { h } from "./dom";

/** Small pictures of the body at the right edge: jump to a view. */
export function viewRail(desk: Desk): Panel {
  const { studio, text } = desk;
  const pictures = studio.view.thumbnails(50, 68);
  const buttons = studio.view.looks.map((view) => {
    const picture = pictures.get(view);
    picture?.setAttribute("aria-hidden", "true");
    const button = h(
      "button",
      {
        type: "button",
        class: "view",
        "aria-label": text.view[view],
        title: text.view[view],
        onclick: () => studio.view.lookFrom(view),
      },
      ...(picture ? [picture] : []),
    );
    return { view, button };
  });
  const refresh = (): void => {
    const now = studio.view.look;
    for (const { view, button } of buttons) {
      button.setAttribute("aria-pressed", String(view === now));
    }
  };
  studio.view.onFrame(refresh);
  return {
    element: h(
      "div",
      {
        class: "rail views",
        "data-stage": studio.view.kind,
        role: "group",
        "aria-label": text.views,
      },
      ...buttons.map(({ button }) => button),
    ),
    refresh,
  };
}
