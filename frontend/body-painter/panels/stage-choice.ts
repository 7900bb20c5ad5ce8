import { STAGES, type StageKind } from "../../body-view/stage";
import type { Desk, Panel } from "./desk";
import { h } from "./dom";

/** The body in space or the flat chart: an equal choice, one tap apart. */
export function stageChoice(desk: Desk): Panel {
  const { text, stages } = desk;
  const choose = (kind: StageKind): void => {
    if (kind === desk.studio.view.kind) return;
    if (kind === "body" && !stages.bodyCanShow) desk.announce(text.noWebgl);
    else stages.choose(kind);
  };
  const buttons = STAGES.map((kind) => {
    const button = h(
      "button",
      { type: "button", class: "choice", onclick: () => choose(kind) },
      text.stage[kind],
    );
    button.setAttribute("aria-pressed", String(kind === desk.studio.view.kind));
    const off = kind === "body" && !stages.bodyCanShow;
    if (off) button.setAttribute("aria-disabled", "true");
    return button;
  });
  const element = h(
    "div",
    { class: "stage-choice", role: "group", "aria-label": text.stages },
    ...buttons,
  );
  return { element, refresh: () => undefined };
}
