import { h } from "../../body-painter/panels/dom";
import { clock, countsOf, type Desk, type Moment, type Part } from "../desk";
import type { SaveState } from "../sync/courier";
import { attribute, write } from "./keyed";

/** Minutes, needles in and out in the largest type, whose session it is, and whether it is saved. */
export function topStrip(desk: Desk): Part {
  const { text } = desk;
  const time = h("span", { class: "time", role: "timer", "aria-label": text.minutes });
  const counts = {
    in: count(text.in),
    out: count(text.out),
    planned: count(text.planned, "planned"),
    toFind: count(text.toFind, "grave"),
    broken: count(text.broken, "grave"),
  };
  const spoken = h("span", { class: "spoken" });
  const save = saveChip(desk);
  const element = h(
    "header",
    { class: "strip" },
    time,
    h("div", { class: "counts" }, spoken, ...Object.values(counts).map((one) => one.element)),
    h(
      "div",
      { class: "chips" },
      ...(desk.data.patient ? [h("span", { class: "chip" }, desk.data.patient)] : []),
      save.element,
      h(
        "button",
        { type: "button", class: "all-out", onclick: () => desk.callAllOut() },
        text.allOut,
      ),
    ),
  );
  const refresh = (moment: Moment): void => {
    const { started_at } = moment.ledger;
    write(time, started_at ? clock(moment.now - Date.parse(started_at)) : "0:00");
    const found = countsOf(moment.ledger, moment.points.planned);
    write(spoken, text.counts(found));
    write(counts.in.number, `${found.in}`);
    write(counts.out.number, `${found.out}`);
    write(counts.planned.number, `${found.planned}`);
    write(counts.toFind.number, `${found.toFind}`);
    write(counts.broken.number, `${found.broken}`);
    counts.toFind.element.hidden = found.toFind === 0;
    counts.broken.element.hidden = found.broken === 0;
    save.refresh(moment);
  };
  return { element, refresh };
}

function count(label: string, kind = ""): { element: HTMLElement; number: HTMLElement } {
  const number = h("b");
  const element = h(
    "div",
    { class: `count ${kind}`.trim(), "aria-hidden": "true" },
    h("span", {}, label),
    number,
  );
  return { element, number };
}

/** Says whether every tap is on the server; a press tries again and explains. */
function saveChip(desk: Desk): Part {
  const { text, board } = desk;
  const words = h("span");
  const means = h("p", { class: "means", role: "status", hidden: true });
  const button = h(
    "button",
    {
      type: "button",
      class: "chip save",
      "aria-expanded": "false",
      onclick: () => {
        means.hidden = !means.hidden;
        attribute(button, "aria-expanded", String(!means.hidden));
        board.courier.nudge();
      },
    },
    h("i", { "aria-hidden": "true" }),
    words,
  );
  const refresh = (): void => {
    const { state, durable } = board.courier;
    const shown = state.is === "saved" && !durable ? text.notKept : label(state, desk);
    write(words, shown);
    attribute(button, "data-state", durable || state.is !== "saved" ? state.is : "not_kept");
    write(means, explanation(state, desk) + (durable ? "" : ` ${text.notKeptMeans}`));
  };
  return { element: h("div", { class: "saving" }, button, means), refresh };
}

function label(state: SaveState, { text }: Desk): string {
  switch (state.is) {
    case "saved":
      return text.saved;
    case "saving":
      return text.saving;
    case "offline":
      return text.offline(state.waiting);
    case "signed_out":
      return text.signedOut;
    case "failing":
      return text.failing(state.waiting);
    case "refused":
      return text.refused(state.problems.length);
  }
}

function explanation(state: SaveState, { text }: Desk): string {
  switch (state.is) {
    case "saved":
      return text.savedMeans;
    case "saving":
    case "offline":
      return text.offlineMeans;
    case "signed_out":
      return text.signedOutMeans;
    case "failing":
      return text.failingMeans;
    case "refused":
      return `${text.refusedMeans} ${state.problems.join(" ")}`;
  }
}
