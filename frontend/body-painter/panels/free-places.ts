import { isPaintedOver, isSaidFree, placesOf, withPlace } from "../clearing";
import type { Desk, Panel } from "./desk";
import { h } from "./dom";

/** The bar over the body while a person shows, by tapping, which places are free of pain. */
export interface FreePlaces extends Panel {
  open(): void;
  close(): void;
}

/** `useList`: go on in the list instead. While the bar is there, places said to be free are lit. */
export function freePlaces(desk: Desk, useList: () => void): FreePlaces {
  const { easel, studio, text } = desk;
  const done = (): void => {
    panel.close();
    studio.view.canvas.focus();
  };
  const list = (): void => {
    panel.close();
    useList();
  };
  const button = (label: string, act: () => void, kind: string): HTMLButtonElement =>
    h("button", { type: "button", class: kind, onclick: act }, label);
  const words = h("p", { id: "free-words", tabindex: -1 }, text.free);
  const element = h(
    "div",
    { class: "free-bar", role: "group", "aria-labelledby": "free-words", hidden: true },
    words,
    button(text.freeByList, list, "btn line"),
    button(text.freeDone, done, "btn primary"),
  );
  const panel: FreePlaces = {
    element,
    open() {
      element.hidden = false;
      studio.tool = "free";
      studio.view.lookFrom("front");
      desk.refresh();
      words.focus();
    },
    close() {
      if (element.hidden) return;
      element.hidden = true;
      if (studio.tool === "free") studio.tool = "brush";
      studio.view.setFocus(null);
      desk.refresh();
    },
    refresh() {
      if (element.hidden) return;
      if (studio.tool !== "free") {
        panel.close();
        return;
      }
      const lit = placesOf(easel.painting.clear).flatMap((id) => desk.places.skin(id));
      studio.view.setFocus(lit.length > 0 ? lit : null);
    },
  };
  return panel;
}

/** The place at this vertex is fine, or no longer said to be; a painted one cannot be. */
export function toggleFree(desk: Desk, vertex: number): void {
  const { easel, places, text } = desk;
  const region = places.regionAt(vertex);
  if (!region) return;
  const { clear, pains } = easel.painting;
  if (isPaintedOver(pains, region.vertices)) {
    desk.announce(text.freePainted(region.name));
    return;
  }
  const free = !isSaidFree(clear, region.id);
  const all = places.regions.map(({ id }) => id);
  easel.sayClear(withPlace(clear, region.id, free, all));
  desk.announce((free ? text.freeSaid : text.freeTaken)(region.name));
}
