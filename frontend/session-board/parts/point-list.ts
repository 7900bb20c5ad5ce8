import { h } from "../../body-painter/panels/dom";
import { clock, type Desk, type Moment, type Part } from "../desk";
import type { LabelledNeedle, Point } from "../points";
import { attribute, Keyed, write } from "./keyed";

interface Row {
  readonly point: Point | null;
  readonly one: LabelledNeedle | null;
  /** Whether another needle may be put in from here. */
  readonly again: boolean;
}

/** Every point and needle as a line with one big button: In while planned, Out while in. */
export function pointList(desk: Desk): Part {
  const element = h("ol", { class: "points" });
  let now = 0;
  const rows = new Keyed<Row>(
    element,
    ({ point, one }) => one?.needle.id ?? `ring ${point!.target.id}`,
    () => line(desk, () => now),
  );
  const refresh = (moment: Moment): void => {
    now = moment.now;
    const loose = moment.points.needles
      .filter((one) => !one.target)
      .map((one): Row => ({ point: null, one, again: false }));
    rows.refresh([...moment.points.points.flatMap(rowsOf), ...loose]);
  };
  return { element, refresh };
}

/** The needles of a point, and a line for the one to come. */
function rowsOf(point: Point): Row[] {
  const idle = !point.open && point.needles.every(({ needle }) => needle.where === "out");
  return [
    ...point.needles.map((one, i) => ({
      point,
      one,
      again: idle && i === point.needles.length - 1,
    })),
    ...(point.open ? [{ point, one: null, again: false }] : []),
  ];
}

function line(desk: Desk, now: () => number): ReturnType<Keyed<Row>["make"]> {
  const { text } = desk;
  const label = h("span", { class: "number" });
  const name = h("b");
  const words = h("span", { class: "words" });
  const button = h("button", { type: "button", class: "tap" });
  let row: Row = { point: null, one: null, again: false };
  button.addEventListener("click", () => {
    if (row.one?.needle.where === "in") desk.remove(row.one);
    else desk.insert(row.point!);
  });
  return {
    element: h("li", {}, label, h("div", {}, name, words), button),
    update: (found) => {
      row = found;
      const { point, one, again } = found;
      const where = one?.needle.where ?? "planned";
      const spoken = one ? desk.placeOf(one.needle) : desk.pointName(point!);
      write(label, one?.label ?? point!.nextLabel);
      write(name, spoken);
      write(words, one ? state(desk, one, now()) : point!.target.position_words);
      const does = where === "planned" ? text.setIn : where === "in" ? text.takeOut : text.setAgain;
      write(button, does);
      button.hidden = !again && where !== "planned" && where !== "in";
      attribute(button, "data-where", where);
      attribute(button, "aria-label", `${does}: ${label.textContent} ${spoken}`);
    },
  };
}

function state({ text }: Desk, { needle }: LabelledNeedle, now: number): string {
  if (needle.where !== "in") return text.where[needle.where];
  return text.inFor(clock(now - Date.parse(needle.in_at)));
}
