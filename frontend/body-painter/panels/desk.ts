import type { RegionSearch } from "../../body-view/region-search";
import type { Region } from "../../body-view/regions";
import type { Language } from "../../drawing/types";
import type { Easel } from "../easel";
import type { Messages } from "../wording";
import type { Ground } from "../places";
import type { Stages } from "../stages";
import type { Studio } from "../studio";

/** The body's regions, finer than the parts that the words name. */
export interface Places {
  readonly regions: readonly Region[];
  readonly search: RegionSearch;
  regionAt(vertex: number): Region | undefined;
  /** The name of a place by its id, everyday or finer. */
  name(id: string): string;
  /** The vertices of a place by its id. */
  skin(id: string): readonly number[];
}

/** What every panel needs: the words, the painting, the body, and a voice. */
export interface Desk {
  readonly text: Messages;
  readonly language: Language;
  /** Buttons of the page's kind of user beside the others: the keys, for staff. */
  readonly extras: (desk: Desk) => readonly HTMLElement[];
  readonly easel: Easel;
  readonly places: Places;
  /** What the words need to know of the shape that is painted on. */
  ground(): Ground;
  readonly studio: Studio;
  readonly stages: Stages;
  /** Say something short aloud and on screen. */
  announce(words: string): void;
  /** Show everything as it is now. */
  refresh(): void;
}

export interface Panel {
  readonly element: HTMLElement;
  refresh(): void;
}
