import { h } from "../../body-painter/panels/dom";
import type { Desk, Moment, Part } from "../desk";
import { closingStep } from "./closing";
import { field, type Field } from "./field";
import { attribute, write } from "./keyed";

/** The independent count. It hides the board, so that nobody counts what is written there. */
export function countScreen(desk: Desk): Part {
  const { text } = desk;
  const who = field(text.countedBy, text.countedByHelp, { maxlength: "120", autocomplete: "off" });
  const digits = { inputmode: "numeric", autocomplete: "off", maxlength: "3" };
  const used = field(text.countIn, text.countInHelp, digits);
  const out = field(text.countOut, text.countOutHelp, digits);
  const result = h("p", { class: "result", role: "alert", hidden: true });
  const close = h("button", { type: "button", class: "act", onclick: () => void desk.close() });
  const form = h(
    "form",
    { novalidate: true },
    who.element,
    used.element,
    out.element,
    h("button", { type: "submit", class: "act" }, text.countSend),
  );
  let sent = false;
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    void send(desk, who, used, out).then((done) => {
      sent ||= done;
      desk.changed();
    });
  });
  const heading = h("h2", { tabindex: "-1" }, text.countTitle);
  const element = h(
    "section",
    { class: "screen count-screen", role: "dialog", "aria-modal": "true" },
    h(
      "div",
      { class: "sheet" },
      heading,
      h("p", { class: "words" }, text.countWhy),
      form,
      result,
      close,
      h("button", { type: "button", onclick: () => desk.show("board") }, text.toBoard),
    ),
  );
  attribute(element, "aria-label", text.countTitle);
  let open = false;
  const refresh = (moment: Moment): void => {
    const shown = desk.screen === "count";
    element.hidden = !shown;
    if (!shown) {
      open = false;
      return;
    }
    if (!open) {
      open = true;
      sent = false;
      for (const one of [used, out]) one.input.value = "";
      for (const one of [who, used, out]) one.complain(null);
      heading.focus();
    }
    show(desk, moment, { form, result, close, sent });
  };
  return { element, refresh };
}

/** Record the count if it can be read; else say what is missing. */
async function send(desk: Desk, who: Field, used: Field, out: Field): Promise<boolean> {
  const { text } = desk;
  const name = who.input.value.trim();
  const numbers = [used, out].map((one) => ({ one, number: whole(one.input.value) }));
  who.complain(name ? null : text.countedByMissing);
  for (const { one, number } of numbers) {
    one.complain(number === null ? text.countMissing : null);
  }
  const wrong = name ? numbers.find(({ number }) => number === null)?.one : who;
  if (wrong) {
    wrong.input.focus();
    return false;
  }
  await desk.count(name, numbers[0]!.number!, numbers[1]!.number!);
  return true;
}

function show(
  desk: Desk,
  moment: Moment,
  {
    form,
    result,
    close,
    sent,
  }: Record<"form" | "result" | "close", HTMLElement> & { sent: boolean },
): void {
  const step = closingStep(desk, moment);
  const words = sent ? resultWords(desk, moment) : "";
  result.hidden = words === "";
  write(result, words);
  const agrees = sent && moment.reasons.length === 0;
  attribute(result, "data-good", agrees && !desk.closeProblem ? "" : null);
  form.hidden = agrees;
  close.hidden = !agrees;
  write(close, step.words);
  attribute(close, "aria-disabled", String(step.act !== "close"));
}

function resultWords({ text, closeProblem }: Desk, { ledger, reasons }: Moment): string {
  if (closeProblem) return closeProblem;
  const [reason] = reasons;
  if (reason)
    return reason.code === "count_differs" ? `${reason.text}. ${text.countWas}` : reason.text;
  return ledger.count ? text.countAgrees(ledger.count.needles_in, ledger.count.needles_out) : "";
}

function whole(text: string): number | null {
  return /^\d{1,3}$/.test(text.trim()) ? Number(text.trim()) : null;
}
