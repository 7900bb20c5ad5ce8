import { h } from "../../body-painter/panels/dom";
import type { Desk, Moment, Part } from "../desk";
import { needsReview, unsettled, type Discrepancy } from "../domain/ledger";
import type { LabelledNeedle } from "../points";
import { field } from "./field";
import { firstAid } from "./first-aid";
import { Keyed, write } from "./keyed";

type Matter =
  | { readonly about: "signed_out" | "not_kept" }
  | { readonly about: "reopen" }
  | { readonly about: "find"; readonly left: number }
  | { readonly about: "broken"; readonly one: LabelledNeedle }
  | { readonly about: "entry"; readonly one: Discrepancy };

/** What needs a person before the session can close, gravest first. */
export function attention(desk: Desk): Part {
  const element = h("section", { class: "attention" });
  const cards = new Keyed<Matter>(element, keyOf, (matter) => card(desk, matter));
  let shown = 0;
  const refresh = ({ ledger, points }: Moment): void => {
    const left = points.needles.filter(({ needle }) => needle.where === "pulled").length;
    const broken = points.needles.filter(({ needle }) => needle.where === "broken");
    const { state, durable } = desk.board.courier;
    const matters: Matter[] = [
      ...(state.is === "signed_out" ? [{ about: "signed_out" } as const] : []),
      ...(durable ? [] : [{ about: "not_kept" } as const]),
      ...(needsReview(ledger) ? [{ about: "reopen" } as const] : []),
      ...broken.map((one) => ({ about: "broken", one }) as const),
      ...(left > 0 ? [{ about: "find", left } as const] : []),
      ...unsettled(ledger).map((one) => ({ about: "entry", one }) as const),
    ];
    cards.refresh(matters);
    element.hidden = matters.length === 0;
    if (matters.length > shown) element.scrollIntoView({ block: "nearest" });
    shown = matters.length;
  };
  return { element, refresh };
}

function keyOf(matter: Matter): string {
  switch (matter.about) {
    case "signed_out":
    case "not_kept":
    case "reopen":
    case "find":
      return matter.about;
    case "broken":
      return `broken ${matter.one.needle.id}`;
    case "entry":
      return `entry ${matter.one.kind} ${matter.one.entry}`;
  }
}

function card(desk: Desk, matter: Matter): ReturnType<Keyed<Matter>["make"]> {
  switch (matter.about) {
    case "signed_out":
      return signedOutCard(desk);
    case "not_kept":
      return still(h("article", { class: "card" }, h("p", {}, desk.text.notKeptMeans)));
    case "reopen":
      return reopenCard(desk);
    case "find":
      return findCard(desk);
    case "broken":
      return brokenCard(desk, matter.one);
    case "entry":
      return entryCard(desk, matter.one);
  }
}

type Card = ReturnType<Keyed<Matter>["make"]>;

const still = (element: HTMLElement): Card => ({ element, update: () => undefined });

function signedOutCard({ text, data, board }: Desk): Card {
  // taps that this browser cannot keep must not be lost by leaving the page
  const away = board.courier.durable ? {} : { target: "_blank", rel: "noopener" };
  const link = h("a", { class: "act", href: data.sign_in_url, ...away }, text.signIn);
  return still(
    h("article", { class: "card grave" }, h("p", {}, h("b", {}, text.signedOutMeans)), link),
  );
}

function reopenCard(desk: Desk): Card {
  const { text } = desk;
  return still(
    h(
      "article",
      { class: "card grave" },
      h("h2", { class: "small" }, text.reopenTitle),
      h("button", { type: "button", class: "act", onclick: () => desk.reopen() }, text.reopen),
    ),
  );
}

function findCard(desk: Desk): Card {
  const button = h("button", {
    type: "button",
    class: "act",
    onclick: () => desk.show("all_out"),
  });
  return {
    element: h("article", { class: "card grave" }, button),
    update: (matter) => matter.about === "find" && write(button, desk.text.findLeft(matter.left)),
  };
}

function brokenCard(desk: Desk, one: LabelledNeedle): Card {
  const { text } = desk;
  const to = field(text.sendTo, text.sendToHelp, { maxlength: "300", autocomplete: "off" });
  const send = (): void => {
    const words = to.input.value.trim();
    to.complain(words ? null : text.referTo);
    if (words) desk.sendOn(one, words);
    else to.input.focus();
  };
  return still(
    h(
      "article",
      { class: "card grave" },
      h("h2", { class: "small" }, text.brokeTitle(one.label, desk.placeOf(one.needle))),
      firstAid(desk, "broken"),
      h(
        "button",
        { type: "button", class: "act", onclick: () => desk.takeOutPiece(one) },
        text.pieceOut,
      ),
      to.element,
      h("button", { type: "button", onclick: send }, text.referred),
    ),
  );
}

function entryCard(desk: Desk, one: Discrepancy): Card {
  const { text } = desk;
  const what = field(text.whatWasIt, "", { maxlength: "1000", autocomplete: "off" });
  const settle = (): void => {
    const words = what.input.value.trim();
    what.complain(words ? null : text.settleMissing);
    if (words) desk.settle(one.entry, words);
    else what.input.focus();
  };
  const was = one.was ? text.where[one.was] : "";
  return still(
    h(
      "article",
      { class: "card" },
      h("h2", { class: "small" }, text.doesNotFit),
      h("p", {}, h("b", {}, entryWords(desk, one))),
      h("p", {}, text.discrepancy[one.kind].replace("{was}", was)),
      what.element,
      h("button", { type: "button", class: "act", onclick: settle }, text.settle),
    ),
  );
}

/** “Needle out · 10:02 · another device”: enough to remember what it was. */
function entryWords({ text, data, board }: Desk, { entry, needle }: Discrepancy): string {
  const event = board.log.find(({ id }) => id === entry);
  if (!event) return text.doesNotFit;
  const time = new Date(event.at).toLocaleTimeString(data.lang, {
    hour: "numeric",
    minute: "2-digit",
  });
  const known = board.ledger.needles.find(({ id }) => id === needle);
  const name = known && data.targets.find(({ muscle }) => muscle === known.muscle)?.muscle_name;
  const by = event.device === board.device ? text.here : text.elsewhere;
  return [text.did[event.type], ...(name ? [name] : []), time, by].join(" · ");
}
