import { h } from "../../body-painter/panels/dom";
import type { BodyMarker } from "../../body-view/markers";
import { clock, type Desk, type Moment } from "../desk";
import type { LabelledNeedle, Point } from "../points";
import { attribute, write } from "./keyed";

type Mark = { readonly point: Point; readonly one: LabelledNeedle | null };

/** The buttons on the body: a ring for a planned needle, a dot for one in, a spot for one out. */
export class Marks {
  readonly #made = new Map<string, { button: HTMLButtonElement; label: HTMLElement; mark: Mark }>();

  constructor(readonly desk: Desk) {}

  at(moment: Moment): BodyMarker[] {
    const marks = moment.points.points.flatMap((point): Mark[] => [
      ...point.needles.map((one) => ({ point, one })),
      ...(point.open ? [{ point, one: null }] : []),
    ]);
    const keys = new Set(marks.map(keyOf));
    for (const key of [...this.#made.keys()]) if (!keys.has(key)) this.#made.delete(key);
    return marks.map((mark) => {
      const key = keyOf(mark);
      const known = this.#made.get(key) ?? this.#make(mark);
      known.mark = mark;
      this.#made.set(key, known);
      this.#dress(known, moment);
      return { id: key, vertex: mark.point.target.vertex, element: known.button };
    });
  }

  #make(mark: Mark): { button: HTMLButtonElement; label: HTMLElement; mark: Mark } {
    const label = h("span");
    const button = h("button", { type: "button", class: "mark" }, label);
    const made = { button, label, mark };
    button.addEventListener("click", () => this.#tap(made.mark));
    return made;
  }

  #tap({ point, one }: Mark): void {
    if (!one) this.desk.insert(point);
    else if (one.needle.where === "in") this.desk.remove(one);
    else this.desk.lookAt(one);
  }

  #dress(
    {
      button,
      label,
      mark: { point, one },
    }: { button: HTMLElement; label: HTMLElement; mark: Mark },
    moment: Moment,
  ): void {
    const { text } = this.desk;
    const name = this.desk.pointName(point);
    write(label, one?.label ?? point.nextLabel);
    attribute(button, "data-where", one?.needle.where ?? "planned");
    const next = moment.point?.target.id === point.target.id && !one;
    attribute(button, "data-next", next ? "" : null);
    attribute(button, "aria-label", this.#spoken(point, one, name, moment));
    button.title = one ? text.where[one.needle.where] : name;
  }

  #spoken(point: Point, one: LabelledNeedle | null, name: string, moment: Moment): string {
    const { text } = this.desk;
    if (!one) return text.ring(point.nextLabel, name);
    if (one.needle.where !== "in") return text.spot(one.label, name, text.where[one.needle.where]);
    // whole minutes: a label that changes every second is never still for a screen reader
    const minutes = Math.floor((moment.now - Date.parse(one.needle.in_at)) / 60_000);
    return text.dot(one.label, name, clock(minutes * 60_000));
  }
}

function keyOf({ point, one }: Mark): string {
  return one ? one.needle.id : `ring ${point.target.id}`;
}
