import { h } from "../../body-painter/panels/dom";
import { clock, type Desk, type Moment, type Part } from "../desk";
import type { LabelledNeedle } from "../points";
import { attribute, Keyed, write } from "./keyed";

/** Every needle that is in the patient, longest first, with its time; a press is about it. */
export function needleRows(desk: Desk): Part {
  const { text } = desk;
  const list = h("ul", { class: "needles", "aria-label": text.needlesIn });
  let now = 0;
  const rows = new Keyed<LabelledNeedle>(
    list,
    ({ needle }) => needle.id,
    () => {
      const [label, name, time] = [h("span", { class: "number" }), h("span"), h("span")];
      let one: LabelledNeedle | null = null;
      const button = h("button", { type: "button" }, label, name, time);
      button.addEventListener("click", () => one && desk.lookAt(one));
      return {
        element: h("li", {}, button),
        update: (found: LabelledNeedle) => {
          one = found;
          const { needle } = found;
          write(label, found.label);
          write(name, desk.placeOf(needle));
          const still = needle.where === "in";
          write(
            time,
            still ? text.inFor(clock(now - Date.parse(needle.in_at))) : text.where[needle.where],
          );
          attribute(button, "data-where", needle.where);
        },
      };
    },
  );
  const refresh = (moment: Moment): void => {
    now = moment.now;
    const here = moment.points.needles.filter(({ needle }) => needle.where !== "out");
    rows.refresh(here);
    list.hidden = here.length === 0;
  };
  return { element: list, refresh };
}
