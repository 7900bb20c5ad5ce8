import { h } from "../../body-painter/panels/dom";
import type { Desk, Moment, Part } from "../desk";
import { suits, type Hazard, type Preset, type Target } from "../points";
import { attribute, write } from "./keyed";

/** The point to needle next, what to take care of there, and which needle. */
export function nextPoint(desk: Desk): Part {
  const { text, data } = desk;
  const eyebrow = h("p", { class: "eyebrow" });
  const heading = h("h2");
  const words = h("p", { class: "words" });
  const hazard = h("ul", { class: "hazard", "aria-label": text.hazard });
  let shown: Target | null = null;
  const advice = h("p", { class: "advice" });
  const presets = data.presets.map((preset) => presetButton(desk, preset));
  const put = h("button", { type: "button", class: "put" });
  let point: Moment["point"] = null;
  put.addEventListener("click", () => point && desk.insert(point));
  const needle = h(
    "div",
    { class: "choice", role: "group", "aria-label": text.needle },
    h("p", { class: "eyebrow" }, text.needle),
    h("div", { class: "picks even" }, ...presets.map(({ button }) => button)),
    advice,
    put,
  );
  const turn = h("p", { class: "turn", role: "status" });
  const element = h("section", { class: "next" }, eyebrow, heading, words, turn, hazard, needle);
  const refresh = (moment: Moment): void => {
    point = moment.point;
    const target = point?.target ?? null;
    needle.hidden = !point;
    const chosen = point !== moment.points.next;
    write(eyebrow, point ? eyebrowOf(desk, moment, chosen) : "");
    write(heading, point ? desk.pointName(point) : text.allDone);
    write(words, target?.position_words ?? "");
    const turning = wouldTurn(moment);
    write(turn, turning ? text.turnFirst : "");
    turn.hidden = !turning;
    if (target !== shown) hazard.replaceChildren(...(target?.hazards ?? []).map(hazardLine));
    shown = target;
    hazard.hidden = !target?.hazards.length;
    attribute(hazard, "data-high", target?.high_risk ? "" : null);
    const preset = moment.preset;
    const outside = target !== null && preset !== null && !suits(preset, target);
    write(advice, outside ? text.outsideAdvice(...target.length_mm) : "");
    advice.hidden = !outside;
    if (point) write(put, point.open ? text.putIn(point.nextLabel) : text.putAnother);
    for (const { button, of } of presets) attribute(button, "aria-pressed", String(of === preset));
  };
  return { element, refresh };
}

/** Whether the patient lies otherwise for this point than for a needle that is in. */
export function wouldTurn({ point, points }: Pick<Moment, "point" | "points">): boolean {
  const next = point?.target.position;
  return points.needles.some(
    ({ needle, target }) => needle.where === "in" && target && next && target.position !== next,
  );
}

function hazardLine({ structure, guidance }: Hazard): HTMLElement {
  return h("li", {}, h("b", {}, `${structure}.`), ` ${guidance}`);
}

function eyebrowOf({ text, data }: Desk, { point }: Moment, chosen: boolean): string {
  const of = data.targets.length;
  const which = chosen ? text.chosen(point!.number, of) : text.next(point!.number, of);
  const position = text.positions[point!.target.position];
  return position ? `${which} · ${position}` : which;
}

function presetButton(desk: Desk, of: Preset): { button: HTMLElement; of: Preset } {
  const [gauge, length] = [of.gauge_mm.toFixed(2), `${of.length_mm}`];
  const button = h(
    "button",
    { type: "button", onclick: () => desk.choosePreset(of) },
    desk.text.preset(gauge, length),
    h("span", { class: "spoken" }, " mm"),
  );
  return { button, of };
}
