import { h } from "../../body-painter/panels/dom";
import type { Desk, Moment, Part } from "../desk";
import type { LabelledNeedle, Point } from "../points";
import { attribute, Keyed, write } from "./keyed";

type Row = { readonly point: Point | null; readonly one: LabelledNeedle | null };

/** Every point and needle as a line with one big button: In while planned, Out while in. */
export function pointList(desk: Desk): Part {
  const { text } = desk;
  const element = h("ol", { class: "points" });
  const rows = new Keyed<Row>(
    element,
    ({ point, one }) => one?.needle.id ?? `ring ${point!.target.id}`,
    () => {
      const label = h("span", { class: "number" });
      const name = h("b");
      const words = h("span", { class: "words" });
      const button = h("button", { type: "button", class: "tap" });
      let row: Row = { point: null, one: null };
      button.addEventListener("click", () => tap(desk, row));
      return {
        element: h("li", {}, label, h("div", {}, name, words), button),
        update: (now: Row) => {
          row = now;
          const where = row.one?.needle.where ?? "planned";
          write(label, row.one?.label ?? row.point!.nextLabel);
          write(name, row.one ? desk.placeOf(row.one.needle) : desk.pointName(row.point!));
          write(words, where === "planned" ? row.point!.target.position_words : text.where[where]);
          const shown = where === "planned" ? text.setIn : where === "in" ? text.takeOut : "";
          write(button, shown);
          button.hidden = shown === "";
          attribute(button, "data-where", where);
          attribute(button, "aria-label", `${shown}: ${label.textContent} ${name.textContent}`);
        },
      };
    },
  );
  const refresh = (moment: Moment): void => {
    const placed = moment.points.points.flatMap((point): Row[] => [
      ...point.needles.map((one) => ({ point, one })),
      ...(point.open ? [{ point, one: null }] : []),
    ]);
    const loose = moment.points.needles
      .filter((one) => !one.target)
      .map((one): Row => ({ point: null, one }));
    rows.refresh([...placed, ...loose]);
  };
  return { element, refresh };
}

function tap(desk: Desk, { point, one }: Row): void {
  if (!one) desk.insert(point!);
  else if (one.needle.where === "in") desk.remove(one);
}
