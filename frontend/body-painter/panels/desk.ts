import type { Region } from "../../body-view/regions";
import type { Easel } from "../easel";
import type { Messages } from "../messages";
import type { Studio } from "../studio";

/** What every panel needs: the words, the painting, the body, and a voice. */
export interface Desk {
  readonly text: Messages;
  readonly easel: Easel;
  readonly regions: readonly Region[];
  /** Null when the device cannot show the body: then the list does everything. */
  readonly studio: Studio | null;
  regionAt(vertex: number): Region | undefined;
  /** Say something short aloud and on screen. */
  announce(words: string): void;
  /** Show everything as it is now. */
  refresh(): void;
}

export interface Panel {
  readonly element: HTMLElement;
  refresh(): void;
}
