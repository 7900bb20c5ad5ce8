import { canonical } from "../drawing/canonical";
import { parseDrawing } from "../drawing/parse";
import type { Drawing } from "../drawing/types";

/** What a page needs of `localStorage`. */
export type Shelf = Pick<Storage, "getItem" | "setItem" | "removeItem">;

/**
 * Keeps a drawing on this device while it is being made, under the page's own key.
 *
 * A full or forbidden store is no reason to stop painting: then nothing is kept.
 */
export class Autosave {
  constructor(
    readonly shelf: Shelf | null,
    readonly key: string | null,
  ) {}

  keep(drawing: Drawing): void {
    this.#attempt((shelf, key) => shelf.setItem(key, canonical(drawing)));
  }

  /** The kept drawing, or null when there is none that can be read. */
  recover(): Drawing | null {
    const text = this.#attempt((shelf, key) => shelf.getItem(key));
    if (!text) return null;
    try {
      return parseDrawing(text);
    } catch {
      this.forget();
      return null;
    }
  }

  /** Leaves nothing on this device of what the server has: what was kept up to this time. */
  forgetUntil(time: string): void {
    const kept = this.recover();
    if (kept && kept.time <= time) this.forget();
  }

  forget(): void {
    this.#attempt((shelf, key) => shelf.removeItem(key));
  }

  #attempt<T>(action: (shelf: Shelf, key: string) => T): T | null {
    if (!this.shelf || !this.key) return null;
    try {
      return action(this.shelf, `filiform.painter.${this.key}`);
    } catch {
      return null;
    }
  }
}

/** `localStorage`, where the browser allows it. */
export function deviceShelf(): Shelf | null {
  try {
    return window.localStorage;
  } catch {
    return null;
  }
}
