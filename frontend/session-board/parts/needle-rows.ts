import { h } from "../../body-painter/panels/dom";
import { clock, type Desk, type Moment, type Part } from "../desk";
import type { LabelledNeedle } from "../points";
import { attribute, Keyed, write } from "./keyed";

/** Every needle with its minutes: those in the patient first, each with a button that says Out. */
export function needleRows(desk: Desk): Part {
  const list = h("ul", { class: "needles", "aria-label": desk.text.needlesIn });
  let now = 0;
  const rows = new Keyed<LabelledNeedle>(
    list,
    ({ needle }) => needle.id,
    (first) => row(desk, first, () => now),
  );
  const refresh = (moment: Moment): void => {
    now = moment.now;
    const { needles } = moment.points;
    const here = needles.filter(({ needle }) => needle.where !== "out");
    const out = needles.filter(({ needle }) => needle.where === "out");
    rows.refresh([...here, ...out]);
    list.hidden = needles.length === 0;
  };
  return { element: list, refresh };
}

function row(
  desk: Desk,
  first: LabelledNeedle,
  now: () => number,
): ReturnType<Keyed<LabelledNeedle>["make"]> {
  const { text } = desk;
  let one = first;
  const [label, name, time] = [h("span", { class: "number" }), h("span"), h("span")];
  const spot = h("span", { class: "spot" });
  const about = h(
    "button",
    { type: "button", class: "about" },
    label,
    h("span", {}, name, spot),
    time,
  );
  about.addEventListener("click", () => desk.lookAt(one));
  const out = h("button", { type: "button", class: "out" }, text.takeOut);
  out.addEventListener("click", () => desk.remove(one));
  return {
    element: h("li", {}, about, out),
    update: (found) => {
      one = found;
      const { where, in_at, out_at } = found.needle;
      write(label, found.label);
      write(name, desk.placeOf(found.needle));
      write(spot, found.target?.position_words ?? "");
      write(
        time,
        where === "in" ? text.inFor(clock(now() - Date.parse(in_at))) : text.where[where],
      );
      if (where === "out" && out_at) {
        write(time, text.outAfter(clock(Date.parse(out_at) - Date.parse(in_at))));
      }
      attribute(about, "data-where", where);
      out.hidden = where !== "in";
      attribute(out, "aria-label", text.takeOutSpoken(found.label, desk.placeOf(found.needle)));
    },
  };
}
