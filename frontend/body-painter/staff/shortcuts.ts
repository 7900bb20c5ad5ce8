import type { Desk } from "../panels/desk";

/** One key, or a key with Ctrl or Cmd, and what it does. */
export interface Shortcut {
  readonly keys: string;
  /** Name of the message that says what it does. */
  readonly says: ShortcutName;
  act(desk: Desk): void;
}

export type ShortcutName =
  "brush" | "eraser" | "pin" | "turn" | "size" | "strength" | "undo" | "redo" | "addPain";

const tool =
  (name: "brush" | "eraser" | "pin" | "turn") =>
  (desk: Desk): void => {
    desk.studio.tool = name;
    desk.refresh();
  };

const SIZES = ["small", "medium", "large"] as const;

export const SHORTCUTS: readonly Shortcut[] = [
  { keys: "b", says: "brush", act: tool("brush") },
  { keys: "e", says: "eraser", act: tool("eraser") },
  { keys: "w", says: "pin", act: tool("pin") },
  { keys: "t", says: "turn", act: tool("turn") },
  {
    keys: "s",
    says: "size",
    act: ({ studio, announce, text, refresh }) => {
      studio.size = SIZES[(SIZES.indexOf(studio.size) + 1) % SIZES.length]!;
      announce(text.size(text.sizes[studio.size]));
      refresh();
    },
  },
  { keys: "ctrl+z", says: "undo", act: ({ easel }) => easel.undo() },
  { keys: "ctrl+y", says: "redo", act: ({ easel }) => easel.redo() },
  { keys: "n", says: "addPain", act: ({ easel }) => easel.addPain() },
];

/** How a pressed key is written in the table; null for keys that are none of ours. */
export function pressed(
  event: Pick<KeyboardEvent, "key" | "ctrlKey" | "metaKey" | "altKey" | "shiftKey">,
): string | null {
  if (event.altKey || event.key.length !== 1) return null;
  const key = event.key.toLowerCase();
  if (!event.ctrlKey && !event.metaKey) return key;
  return event.shiftKey && key === "z" ? "ctrl+y" : `ctrl+${key}`;
}

/** Digits set the strength: 1 to 9, and 0 for ten. */
export function strengthOf(keys: string): number | null {
  return /^[0-9]$/.test(keys) ? Number(keys) || 10 : null;
}

/**
 * Acts on keys pressed while the focus is in the painter, and nowhere else: whoever types in
 * another field, or speaks to their computer, sets nothing off (WCAG 2.1.4).
 */
export function listenForShortcuts(
  root: ShadowRoot,
  desk: () => Desk | null,
  signal: AbortSignal,
): void {
  root.addEventListener(
    "keydown",
    (event) => {
      if (!(event instanceof KeyboardEvent) || isTyping(event.target)) return;
      const [keys, at] = [pressed(event), desk()];
      if (!keys || !at) return;
      const strength = strengthOf(keys);
      const shortcut = SHORTCUTS.find((one) => one.keys === keys);
      if (strength === null && !shortcut) return;
      event.preventDefault();
      if (strength !== null) at.easel.strength = strength;
      else shortcut?.act(at);
    },
    { signal },
  );
}

function isTyping(target: EventTarget | null): boolean {
  if (target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement) return true;
  return target instanceof HTMLInputElement && !["checkbox", "range"].includes(target.type);
}
