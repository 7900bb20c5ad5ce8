import type { Desk } from "../panels/desk";
import { h } from "../panels/dom";
import { KEY_WORDS } from "./messages";
import { SHORTCUTS } from "./shortcuts";

/** A sheet with the keys that work while the painter has the focus. */
export function helpButton(desk: Desk): HTMLElement {
  const text = KEY_WORDS[desk.language];
  const rows = SHORTCUTS.map(({ keys, says }) => [keys, text.shortcut[says]] as const);
  const open = (): void => {
    const dialog = h(
      "dialog",
      { class: "rest", "aria-labelledby": "keys-title" },
      h("h2", { id: "keys-title" }, text.keys),
      h("p", {}, text.keysWhere),
      h(
        "dl",
        { class: "keys" },
        ...[...rows, ["1 – 9, 0", text.shortcut.strength] as const].flatMap(([keys, says]) => [
          h("dt", {}, h("kbd", {}, keys.replace("ctrl+", "Ctrl + ").toUpperCase())),
          h("dd", {}, says),
        ]),
      ),
      h(
        "button",
        { type: "button", class: "btn primary", onclick: () => dialog.close() },
        desk.text.close,
      ),
    );
    dialog.addEventListener("close", () => {
      dialog.remove();
      button.focus();
    });
    button.getRootNode().appendChild(dialog);
    dialog.showModal();
  };
  const button = h("button", { type: "button", class: "link", onclick: open }, text.keys);
  return button;
}
