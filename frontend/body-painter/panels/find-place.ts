import type { Region } from "../../body-view/regions";
import type { Desk, Panel } from "./desk";
import { h, roundButton } from "./dom";

const MOST = 8;

/**
 * A search box one tap away: type where it hurts, and the body shows the place.
 *
 * A combobox with a list, after the ARIA Authoring Practices: arrows choose, Enter takes,
 * Escape closes. The place found can be painted from here, without aiming.
 */
export function findPlace(desk: Desk): Panel & { readonly button: HTMLElement } {
  const { easel, studio, text } = desk;
  let found: readonly Region[] = [];
  let at = -1;

  const input = h("input", {
    type: "search",
    role: "combobox",
    autocomplete: "off",
    "aria-autocomplete": "list",
    "aria-expanded": "false",
    "aria-controls": "find-options",
    "aria-label": text.find,
    placeholder: text.findHint,
    oninput: () => look(),
  });
  const options = h("ul", { id: "find-options", role: "listbox", "aria-label": text.find });
  const none = h("p", { class: "none", role: "status" });
  const paint = h("button", { type: "button", class: "btn line" }, text.findPaint);
  const result = h("div", { class: "find-result", hidden: true }, h("p", {}), paint);
  const close = roundButton("close", text.close, () => show(false));
  const element = h(
    "div",
    { class: "find", hidden: true },
    h("div", { class: "find-line" }, input, close),
    options,
    none,
    result,
  );
  const button = roundButton("search", text.find, () => show(element.hidden === true), {
    "aria-expanded": "false",
  });

  const show = (on: boolean): void => {
    element.hidden = !on;
    button.setAttribute("aria-expanded", String(on));
    if (on) input.focus();
    else {
      unlight();
      button.focus();
    }
  };
  const look = (): void => {
    found = desk.places.search.find(input.value, MOST);
    at = -1;
    result.hidden = true;
    none.textContent = input.value.trim() && found.length === 0 ? text.listNone : "";
    options.replaceChildren(
      ...found.map((region, index) =>
        h(
          "li",
          {
            role: "option",
            id: `find-${index}`,
            "aria-selected": "false",
            onclick: () => take(region),
          },
          region.name,
        ),
      ),
    );
    input.setAttribute("aria-expanded", String(found.length > 0));
    input.removeAttribute("aria-activedescendant");
  };
  const point = (to: number): void => {
    if (found.length === 0) return;
    at = (to + found.length) % found.length;
    [...options.children].forEach((option, index) => {
      option.setAttribute("aria-selected", String(index === at));
      if (index === at) option.scrollIntoView({ block: "nearest" });
    });
    input.setAttribute("aria-activedescendant", `find-${at}`);
  };
  const take = (region: Region): void => {
    input.value = region.name;
    options.replaceChildren();
    found = [];
    input.setAttribute("aria-expanded", "false");
    input.removeAttribute("aria-activedescendant");
    studio.view.frame(region.vertices);
    light(region);
    result.hidden = false;
    result.firstElementChild!.textContent = text.findShown(region.name);
    desk.announce(text.findShown(region.name));
    paint.onclick = () => {
      easel.fill(region.id, region.vertices, easel.strength);
      desk.announce(text.findPainted(region.name));
      show(false);
    };
  };
  const light = (region: Region): void => {
    studio.view.setFocus(region.vertices);
  };
  const unlight = (): void => {
    studio.view.setFocus(null);
  };
  input.addEventListener("keydown", (event) => {
    if (event.key === "ArrowDown") point(at + 1);
    else if (event.key === "ArrowUp") point(at - 1);
    else if (event.key === "Enter" && found.length > 0) take(found[Math.max(0, at)]!);
    else if (event.key !== "Enter") return;
    event.preventDefault();
  });
  element.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    event.stopPropagation();
    show(false);
  });
  return { element, button, refresh: () => undefined };
}
