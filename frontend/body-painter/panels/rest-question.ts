import type { Desk } from "./desk";
import { h } from "./dom";

export type RestAnswer = "rest_of_body" | "some" | "not_sure" | "go_back";

/** Asks whether the rest of the body is free of pain. Resolves with what the person said. */
export function askAboutRest(desk: Desk, root: ParentNode): Promise<RestAnswer> {
  const { text } = desk;
  return new Promise((resolve) => {
    const answer = (said: RestAnswer) => () => {
      dialog.dataset["said"] = said;
      dialog.close();
    };
    const button = (label: string, said: RestAnswer, kind: string): HTMLButtonElement =>
      h("button", { type: "button", class: kind, onclick: answer(said) }, label);
    const dialog = h(
      "dialog",
      { class: "rest", "aria-labelledby": "rest-question" },
      h("h2", { id: "rest-question" }, text.restQuestion),
      button(text.restYes, "rest_of_body", "btn primary"),
      button(text.restSome, "some", "btn line"),
      button(text.restUnsure, "not_sure", "btn line"),
      button(text.restGoOn, "go_back", "btn plain"),
    );
    dialog.addEventListener("close", () => {
      dialog.remove();
      resolve((dialog.dataset["said"] as RestAnswer | undefined) ?? "go_back");
    });
    root.append(dialog);
    dialog.showModal();
  });
}
