import { h } from "../../body-painter/panels/dom";
import type { Situation } from "../data";
import type { Desk } from "../desk";

/** What to do now, in order; when to call for help; where the words come from. */
export function firstAid({ text, data }: Desk, situation: Situation): HTMLElement {
  const { steps, call, source, checked } = data.first_aid[situation];
  return h(
    "div",
    { class: "first-aid" },
    h("ol", {}, ...steps.map((step) => h("li", {}, step))),
    ...call.map((sentence) => h("p", {}, sentence)),
    h(
      "details",
      {},
      h("summary", {}, checked ? text.aidSourceTitle : text.aidNotChecked),
      h("p", { class: "words" }, text.aidSource(source)),
    ),
  );
}
