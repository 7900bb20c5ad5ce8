import { h } from "../../body-painter/panels/dom";
import { clock, type Desk, type Moment, type Part } from "../desk";
import { FOUND } from "../domain/events";
import type { LabelledNeedle } from "../points";
import { firstAid } from "./first-aid";
import { attribute, Keyed, write } from "./keyed";

/** The emergency: a clock, what to do for the patient, and each needle to be found afterwards. */
export function allOutScreen(desk: Desk): Part {
  const { text, data } = desk;
  const time = h("span", { class: "time", role: "timer" });
  const left = h("h3");
  const list = h("ul", { class: "to-find" });
  const rows = new Keyed<LabelledNeedle>(
    list,
    ({ needle }) => needle.id,
    (one) => findRow(desk, one),
  );
  const mistake = h(
    "button",
    { type: "button", onclick: () => void desk.takeBackAllOut() },
    text.allOutMistake,
  );
  const back = h(
    "button",
    { type: "button", class: "act", onclick: () => desk.show("board") },
    text.toBoard,
  );
  const ways = h("div", { class: "ways" }, back, mistake);
  const heading = h("h2", { tabindex: "-1" }, text.allOutTitle);
  const element = h(
    "section",
    { class: "screen all-out-screen", role: "dialog", "aria-modal": "true" },
    h("header", {}, heading, h("p", { class: "since" }, time, ` ${text.allOutSince}`)),
    h(
      "div",
      { class: "emergency" },
      h(
        "div",
        { class: "aid" },
        firstAid(desk, "all_out"),
        h(
          "a",
          { class: "call", href: `tel:${data.emergency_number}` },
          text.callNumber(data.emergency_number),
        ),
        h("p", {}, text.allOutFire),
      ),
      h("div", { class: "finding" }, h("p", { class: "words" }, text.findTitle), left, list, ways),
    ),
  );
  attribute(element, "aria-label", text.allOutTitle);
  let open = false;
  const refresh = ({ ledger, points, now }: Moment): void => {
    const shown = desk.screen === "all_out";
    element.hidden = !shown;
    if (!shown) {
      open = false;
      return;
    }
    if (!open) {
      open = true;
      heading.focus();
    }
    write(time, ledger.all_out_at ? clock(now - Date.parse(ledger.all_out_at)) : "0:00");
    const called = ledger.all_out_at !== null;
    const inside = points.needles.filter(({ needle }) => called && needle.where === "in");
    const pulled = points.needles.filter(({ needle }) => needle.where === "pulled");
    rows.refresh([...inside, ...pulled]);
    write(left, toGo(desk, inside.length, pulled.length, called));
    attribute(left, "data-grave", inside.length > 0 ? "" : null);
    left.hidden = left.textContent === "";
    // once a needle was found, the call was no slip of the finger
    mistake.hidden = !called || points.needles.some(({ needle }) => needle.found !== null);
  };
  return { element, refresh };
}

/** What is still to be done; a needle that is in the body comes first. */
function toGo({ text }: Desk, inside: number, pulled: number, called: boolean): string {
  const parts = [
    ...(inside > 0 ? [text.stillInBody(inside)] : []),
    ...(pulled > 0 ? [text.findLeft(pulled)] : []),
  ];
  if (parts.length > 0) return parts.join(" · ");
  return called ? text.findNone : "";
}

function findRow(desk: Desk, first: LabelledNeedle): ReturnType<Keyed<LabelledNeedle>["make"]> {
  const { text } = desk;
  let one = first;
  const label = h("span", { class: "number" });
  const name = h("b");
  const spot = h("span", { class: "spot" });
  const group = h(
    "div",
    { class: "picks", role: "group" },
    ...FOUND.map((found) =>
      h(
        "button",
        { type: "button", "data-found": found, onclick: () => desk.find(one, found) },
        text.found[found],
      ),
    ),
  );
  const out = h("button", { type: "button", onclick: () => desk.remove(one) }, text.takeOut);
  const taking = h("div", { class: "picks" }, out);
  return {
    element: h("li", {}, label, h("div", {}, name, spot), group, taking),
    update: (now) => {
      one = now;
      const inside = now.needle.where === "in";
      group.hidden = inside;
      taking.hidden = !inside;
      attribute(out, "aria-label", text.takeOutSpoken(now.label, desk.placeOf(now.needle)));
      write(label, now.label);
      write(name, desk.placeOf(now.needle));
      write(spot, now.target?.position_words ?? "");
      attribute(group, "aria-label", text.findWhere(now.label, desk.placeOf(now.needle)));
    },
  };
}
