import type { OnDevice } from "../body-view/on-device";
import { canonical } from "../drawing/canonical";
import { parseDrawing } from "../drawing/parse";
import type { Drawing } from "../drawing/types";

/** Keeps a drawing on this device while it is being made, under the page's own key if it has one. */
export class Autosave {
  readonly #key: string | null;

  constructor(
    readonly device: OnDevice,
    key: string | null,
  ) {
    this.#key = key && `filiform.painter.${key}`;
  }

  keep(drawing: Drawing): void {
    if (this.#key) this.device.keep(this.#key, canonical(drawing));
  }

  /** The kept drawing, or null when there is none that can be read. */
  recover(): Drawing | null {
    const text = this.#key && this.device.read(this.#key);
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
    if (this.#key) this.device.forget(this.#key);
  }
}
