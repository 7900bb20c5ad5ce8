import { h } from "../../body-painter/panels/dom";
import type { Desk, Moment, Part } from "../desk";
import { COUNT_SETTLES } from "../domain/reasons";
import { attribute, write } from "./keyed";

export interface ClosingStep {
  readonly words: string;
  /** What a press does; null when something stands in the way. */
  readonly act: "count" | "close" | null;
}

/** The words on the close button and what it does: the reason stands on it when it is off. */
export function closingStep(desk: Desk, moment: Moment): ClosingStep {
  const { text, board } = desk;
  if (desk.closing) return { words: text.closing, act: null };
  // another device has closed it: the server says where to go
  if (moment.reasons.some((one) => one.code === "already_closed")) {
    return { words: text.goOn, act: "close" };
  }
  const grave = moment.reasons.filter((one) => !COUNT_SETTLES.includes(one.code));
  if (grave.length > 0) {
    const needles = grave.filter((one) => one.code.startsWith("needles_"));
    const shown = needles.length > 0 ? needles : grave.slice(0, 1);
    return { words: text.closeBlocked(shown.map((one) => one.text).join(" · ")), act: null };
  }
  if (moment.reasons.some((one) => COUNT_SETTLES.includes(one.code))) {
    return { words: text.countNow, act: "count" };
  }
  const waiting = board.courier.unconfirmed.length;
  if (waiting > 0) {
    return { words: text.closeBlocked(text.closedWhenSaved(waiting)), act: null };
  }
  return { words: text.close, act: "close" };
}

/** The way out of the session. */
export function closing(desk: Desk): Part {
  const problem = h("p", { class: "problem", role: "alert", hidden: true });
  const button = h("button", { type: "button", class: "close" });
  let step: ClosingStep = { words: "", act: null };
  button.addEventListener("click", () => {
    if (step.act === "count") desk.show("count");
    else if (step.act === "close") void desk.close();
    else desk.announce(step.words);
  });
  const refresh = (moment: Moment): void => {
    step = closingStep(desk, moment);
    write(button, step.words);
    // not `disabled`: the reason must be reachable by keyboard and screen reader
    attribute(button, "aria-disabled", String(step.act === null));
    // while points are still to come, closing does not compete with the next needle
    attribute(button, "data-quiet", step.act && moment.points.next ? "" : null);
    problem.hidden = desk.closeProblem === "";
    write(problem, desk.closeProblem);
  };
  return { element: h("footer", { class: "way-out" }, problem, button), refresh };
}
