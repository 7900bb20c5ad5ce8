import { h } from "../../body-painter/panels/dom";
import type { BodyMarker } from "../../body-view/markers";
import { clock, shortClock, type Desk, type Moment } from "../desk";
import type { LabelledNeedle, Point } from "../points";
import { attribute, write } from "./keyed";

/** A planned needle, a needle in the patient, or the place where one was. */
interface Mark {
  readonly key: string;
  readonly point: Point;
  readonly one: LabelledNeedle | null;
}

interface Made {
  readonly button: HTMLButtonElement;
  readonly label: HTMLElement;
  mark: Mark;
}

/** How long a press is that asks about a point and does not needle it. */
const LONG_PRESS_MS = 550;

/**
 * The buttons on the body. A ring is a planned needle: a tap puts it in. A dot is a needle that
 * is in: a tap takes it out. A pale dot is a place where it is out: a tap puts another in.
 * A long press only shows the point in the rail.
 */
export class Marks {
  readonly #made = new Map<string, Made>();

  constructor(readonly desk: Desk) {}

  at(moment: Moment): BodyMarker[] {
    const marks = moment.points.points.flatMap(marksOf);
    const keys = new Set(marks.map(({ key }) => key));
    for (const key of [...this.#made.keys()]) if (!keys.has(key)) this.#made.delete(key);
    return marks.map((mark) => {
      const known = this.#made.get(mark.key) ?? this.#make(mark);
      known.mark = mark;
      this.#made.set(mark.key, known);
      this.#dress(known, moment);
      return { id: mark.key, vertex: mark.point.target.vertex, element: known.button };
    });
  }

  /** A mark on the side that is not shown is no target; the list and the rail still have it. */
  settle(): void {
    for (const { button } of this.#made.values()) {
      const away = button.hasAttribute("data-behind") && !button.matches(":focus");
      button.toggleAttribute("inert", away);
    }
  }

  /** Where needles are in that the picture does not show now. */
  get hidden(): number[] {
    return [...this.#made.values()]
      .filter(({ button, mark: { one } }) => {
        return one?.needle.where === "in" && button.hasAttribute("data-behind");
      })
      .map(({ mark }) => mark.point.target.vertex);
  }

  #make(mark: Mark): Made {
    const label = h("span");
    const button = h("button", { type: "button", class: "mark" }, label);
    const made: Made = { button, label, mark };
    let long = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const release = (): void => clearTimeout(timer);
    button.addEventListener("pointerdown", () => {
      long = false;
      timer = setTimeout(() => {
        long = true;
        this.#show(made.mark);
      }, LONG_PRESS_MS);
    });
    for (const end of ["pointerup", "pointercancel", "pointerleave"]) {
      button.addEventListener(end, release);
    }
    button.addEventListener("contextmenu", (event) => event.preventDefault());
    button.addEventListener("click", () => {
      if (!long) this.#tap(made.mark);
      long = false;
    });
    return made;
  }

  #tap({ point, one }: Mark): void {
    const where = one?.needle.where ?? "out";
    if (one && where === "in") this.desk.remove(one);
    else if (one && where === "pulled") this.desk.show("all_out");
    else if (one && where !== "out") this.desk.lookAt(one);
    else this.desk.insert(point);
  }

  #show({ point, one }: Mark): void {
    if (one) this.desk.lookAt(one);
    else this.desk.choose(point);
  }

  #dress({ button, label, mark: { point, one } }: Made, moment: Moment): void {
    const { text } = this.desk;
    const name = this.desk.pointName(point);
    const where = one?.needle.where ?? "planned";
    write(label, one?.label ?? point.nextLabel);
    const time = one && where === "in" ? moment.now - Date.parse(one.needle.in_at) : null;
    // written by the style: what is read aloud must not change every second
    attribute(label, "data-time", time === null ? null : shortClock(time));
    attribute(button, "data-where", where);
    const next = moment.point?.target.id === point.target.id && !one;
    attribute(button, "data-next", next ? "" : null);
    attribute(button, "aria-label", this.#spoken(point, one, name, moment));
    button.title = one ? `${name}: ${text.where[one.needle.where]}` : name;
  }

  #spoken(point: Point, one: LabelledNeedle | null, name: string, moment: Moment): string {
    const { text } = this.desk;
    if (!one) return text.ring(point.nextLabel, name);
    if (one.needle.where === "out") return text.spotAgain(one.label, name);
    if (one.needle.where !== "in") return text.spot(one.label, name, text.where[one.needle.where]);
    // whole minutes: a label that changes every second is never still for a screen reader
    const minutes = Math.floor((moment.now - Date.parse(one.needle.in_at)) / 60_000);
    return text.dot(one.label, name, clock(minutes * 60_000));
  }
}

/** What a point shows: its needles that are not out, a ring while one is to come, else a trace. */
export function marksOf(point: Point): Mark[] {
  const here = point.needles.filter(({ needle }) => needle.where !== "out");
  const marks = here.map((one): Mark => ({ key: one.needle.id, point, one }));
  const { id } = point.target;
  if (point.open) return [...marks, { key: `ring ${id}`, point, one: null }];
  const last = point.needles.at(-1);
  if (marks.length > 0 || !last) return marks;
  return [{ key: `trace ${id}`, point, one: last }];
}
