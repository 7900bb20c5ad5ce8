import { SIZES, TOOLS, type ToolName } from "../studio";
import type { Desk, Panel } from "./desk";
import { h, roundButton } from "./dom";

/** The tools at the left edge: brush, eraser, worst-here pin, turning, and the brush size. */
export function toolRail(desk: Desk): Panel {
  const { studio, text } = desk;
  const choose = (name: ToolName) => () => {
    studio.tool = name;
    desk.refresh();
  };
  const buttons = TOOLS.map((name) => ({
    name,
    button: roundButton(name, text[name], choose(name)),
  }));
  const dot = h("i", { class: "size-dot" });
  const size = h("button", { type: "button", class: "round", onclick: () => nextSize() }, dot);
  const nextSize = (): void => {
    studio.size = SIZES[(SIZES.indexOf(studio.size) + 1) % SIZES.length] ?? "medium";
    desk.announce(text.size(text.sizes[studio.size]));
    desk.refresh();
  };
  const [brush, eraser, ...others] = buttons.map(({ button }) => button);
  const element = h("div", { class: "rail tools", role: "group", "aria-label": text.tools });
  if (brush && eraser) element.append(brush, eraser, size, ...others);
  return {
    element,
    refresh() {
      for (const { name, button } of buttons) {
        button.setAttribute("aria-pressed", String(studio.tool === name));
      }
      const label = text.size(text.sizes[studio.size]);
      size.setAttribute("aria-label", label);
      size.title = label;
      dot.dataset["size"] = studio.size;
    },
  };
}
