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

export type IconName = keyof typeof ICONS;

const ICONS = {
  brush:
    "M4 20c3.500 1 6-.5 6-3.200 0-1.600 1-2.600 2.200-2.600L20.500 5c1-1.300-.3-2.500-1.500-1.500l-9.200 8.300M10 16.800c-.3-2-1.200-3-2.800-3-2.400 0-3 2.200-3 3.600 0 1-.2 1.800-1.200 2.600",
  eraser:
    "M9.500 19.500 3.700 13.700a1.500 1.500 0 0 1 0-2.100l7.900-7.900a1.500 1.500 0 0 1 2.100 0l5.600 5.600a1.500 1.500 0 0 1 0 2.100l-8.100 8.100zM7.500 8l7.600 7.600M9.500 19.500H20",
  pin: "M12 21.500s7-6.600 7-12a7 7 0 0 0-14 0c0 5.400 7 12 7 12zM12 12a2.500 2.500 0 1 0 0-5 2.500 2.500 0 0 0 0 5z",
  turn: "M20 12c0 2.200-3.600 4-8 4s-8-1.800-8-4 3.600-4 8-4c1.600 0 3.100.2 4.300.7M12 3v18M17.500 5.300l-.9 3.500 3.600.8",
  undo: "M8 5 4 9l4 4M4 9h9.500a6 6 0 0 1 0 12H10",
  redo: "M16 5l4 4-4 4M20 9h-9.500a6 6 0 0 0 0 12H14",
  plus: "M12 5v14M5 12h14",
  minus: "M5 12h14",
  check: "M4 12.500 9.500 18 20 6.500",
  star: "M12 4l2.400 5.200 5.600.7-4.100 3.900 1.100 5.600L12 16.600l-5 2.800 1.100-5.600L4 9.900l5.600-.7z",
  words:
    "M5 4.500h14a1.500 1.500 0 0 1 1.500 1.500v9a1.500 1.500 0 0 1-1.500 1.500h-8L6.500 20.500v-4H5A1.500 1.500 0 0 1 3.500 15V6A1.500 1.500 0 0 1 5 4.500zM8 9h8M8 12.500h5",
  close: "M6 6l12 12M18 6 6 18",
  search: "M10.500 17a6.500 6.500 0 1 0 0-13 6.500 6.500 0 0 0 0 13zM15.500 15.500 20.500 20.500",
  more: "M6 12h.01M12 12h.01M18 12h.01",
} as const;
