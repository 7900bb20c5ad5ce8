import { h } from "../../body-painter/panels/dom";
import type { Desk, Moment, Part } from "../desk";
import type { SessionEvent } from "../domain/events";
import type { LabelledNeedle } from "../points";
import { attribute, write } from "./keyed";

/** What may be said of the needle just tapped, and the way back. */
export function lastTap(desk: Desk): Part {
  const { text } = desk;
  const title = h("p", { class: "eyebrow" });
  let about: LabelledNeedle | null = null;
  const about_ = (act: (one: LabelledNeedle) => void) => () => {
    if (about) act(about);
  };
  const twitch = pick(
    text.twitch,
    about_((one) => desk.twitch(one)),
  );
  const bent = pick(
    text.bent,
    about_((one) => desk.bend(one)),
  );
  const broke = pick(
    text.broke,
    about_((one) => desk.breakOff(one)),
  );
  const undo = pick(text.undo, () => void desk.undo());
  const element = h(
    "section",
    { class: "last" },
    title,
    h("div", { class: "picks even" }, twitch, bent, broke, undo),
  );
  const refresh = (moment: Moment): void => {
    about = moment.about;
    const last = desk.board.lastOwn;
    const undoable = last !== null;
    element.hidden = !about && !undoable;
    write(title, about ? text.lastTap(about.label) : lastEntry(desk, moment, last));
    for (const button of [twitch, bent, broke]) button.hidden = !about;
    attribute(twitch, "aria-pressed", String((about?.needle.twitches ?? 0) > 0));
    attribute(bent, "aria-pressed", String(about?.needle.bent ?? false));
    attribute(broke, "aria-pressed", String(about?.needle.where === "broken"));
    undo.disabled = !undoable;
  };
  return { element, refresh };
}

/** What Undo would take back, when no needle was tapped on this page yet. */
function lastEntry({ text }: Desk, { points }: Moment, last: SessionEvent | null): string {
  const id = last && "needle" in last ? last.needle : null;
  const label = points.needles.find(({ needle }) => needle.id === id)?.label;
  return label ? text.lastEntryAt(label) : text.lastEntry;
}

function pick(words: string, act: () => void): HTMLButtonElement {
  return h("button", { type: "button", onclick: act }, words);
}
