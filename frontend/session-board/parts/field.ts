import { h } from "../../body-painter/panels/dom";
import { attribute, write } from "./keyed";

/** A labelled text field with help and a mistake that is said where it stands. */
export interface Field {
  readonly element: HTMLElement;
  readonly input: HTMLInputElement;
  /** Show what is wrong, or null when nothing is. */
  complain(problem: string | null): void;
}

let made = 0;

export function field(label: string, help: string, attributes: Record<string, string>): Field {
  const id = `field-${++made}`;
  const input = h("input", { id, type: "text", ...attributes, "aria-describedby": `${id}-help` });
  const problem = h("p", { class: "problem", id: `${id}-problem`, hidden: true });
  const element = h(
    "div",
    { class: "field" },
    h("label", { for: id }, label),
    h("p", { class: "help", id: `${id}-help` }, help),
    problem,
    input,
  );
  const complain = (words: string | null): void => {
    problem.hidden = words === null;
    write(problem, words ?? "");
    attribute(input, "aria-invalid", words === null ? null : "true");
    attribute(input, "aria-describedby", words ? `${id}-problem ${id}-help` : `${id}-help`);
  };
  return { element, input, complain };
}
