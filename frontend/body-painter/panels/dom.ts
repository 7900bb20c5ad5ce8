type Properties = Readonly<Record<string, string | number | boolean | null | EventListener>>;

/** An element with attributes (`on…` functions are listeners, null and false leave one out). */
export function h<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  properties: Properties = {},
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (typeof value === "function") element.addEventListener(name.slice(2), value);
    else if (value === true) element.setAttribute(name, "");
    else if (value !== null && value !== false) element.setAttribute(name, String(value));
  }
  element.append(...children);
  return element;
}

const SVG = "http://www.w3.org/2000/svg";

/** A line icon on a 24 by 24 field. */
export function icon(name: IconName): SVGElement {
  const svg = document.createElementNS(SVG, "svg");
  svg.setAttribute("viewBox", "0 0 24 24");
  svg.setAttribute("class", "icon");
  svg.setAttribute("aria-hidden", "true");
  const path = document.createElementNS(SVG, "path");
  path.setAttribute("d", ICONS[name]);
  svg.append(path);
  return svg;
}

/** A round button with an icon, told by its label to those who do not see it or do not know it. */
export function roundButton(
  name: IconName,
  label: string,
  act: () => void,
  more: Properties = {},
): HTMLButtonElement {
  return h(
    "button",
    { type: "button", class: "round", "aria-label": label, title: label, onclick: act, ...more },
    icon(name),
  );
}

export type IconName = keyof typeof ICONS;

const ICONS = {
  brush:
    "M4 20c3.5 1 6-.5 6-3.2 0-1.6 1-2.6 2.2-2.6L20.5 5c1-1.3-.3-2.5-1.5-1.5l-9.2 8.3M10 16.8c-.3-2-1.2-3-2.8-3-2.4 0-3 2.2-3 3.6 0 1-.2 1.8-1.2 2.6",
  eraser:
    "M9.5 19.5 3.7 13.7a1.5 1.5 0 0 1 0-2.1l7.9-7.9a1.5 1.5 0 0 1 2.1 0l5.6 5.6a1.5 1.5 0 0 1 0 2.1l-8.1 8.1zM7.5 8l7.6 7.6M9.5 19.5H20",
  pin: "M12 21.5s7-6.6 7-12a7 7 0 0 0-14 0c0 5.4 7 12 7 12zM12 12a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5z",
  turn: "M20 12c0 2.2-3.6 4-8 4s-8-1.8-8-4 3.6-4 8-4c1.6 0 3.1.2 4.3.7M12 3v18M17.5 5.3l-.9 3.5 3.6.8",
  undo: "M8 5 4 9l4 4M4 9h9.5a6 6 0 0 1 0 12H10",
  redo: "M16 5l4 4-4 4M20 9h-9.5a6 6 0 0 0 0 12H14",
  plus: "M12 5v14M5 12h14",
  minus: "M5 12h14",
  check: "M4 12.5 9.5 18 20 6.5",
  star: "M12 4l2.4 5.2 5.6.7-4.1 3.9 1.1 5.6L12 16.6l-5 2.8 1.1-5.6L4 9.9l5.6-.7z",
  words:
    "M5 4.5h14a1.5 1.5 0 0 1 1.5 1.5v9a1.5 1.5 0 0 1-1.5 1.5h-8L6.5 20.5v-4H5A1.5 1.5 0 0 1 3.5 15V6A1.5 1.5 0 0 1 5 4.5zM8 9h8M8 12.5h5",
  close: "M6 6l12 12M18 6 6 18",
  search: "M10.5 17a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13zM15.5 15.5 20.5 20.5",
  more: "M6 12h.01M12 12h.01M18 12h.01",
} as const;
