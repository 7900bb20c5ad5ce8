import type { Easel } from "../easel";
import type { Messages } from "../messages";
import type { Studio } from "../studio";
import type { Places } from "../summary";

/** What every panel needs: the words, the painting, the body, and a voice. */
export interface Desk {
  readonly text: Messages;
  readonly easel: Easel;
  readonly places: Places;
  /** Null when the device cannot show the body: then the list does everything. */
  readonly studio: Studio | null;
  /** Say something short aloud and on screen. */
  announce(words: string): void;
  /** Show everything as it is now. */
  refresh(): void;
}

export interface Panel {
  readonly element: HTMLElement;
  refresh(): void;
}
