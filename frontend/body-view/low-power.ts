/**
 * Whether the body is drawn in a way that saves battery and time.
 *
 * Saved are: the finer mesh, pixels finer than CSS pixels, smoothing of edges, and flights of
 * the camera. Paint, regions and what a finger meets stay the same, for they live on the body's
 * own mesh. The person's word counts most and is remembered on the device; without it the device's
 * own word counts, and then what is seen of the frames.
 */

import { onDevice, type OnDevice } from "./on-device";

/** What a browser tells about its device; left out where it does not tell. */
export interface DeviceWord {
  readonly cores?: number | undefined;
  readonly memoryGB?: number | undefined;
  /** The person asked the browser for less data, or the system for less. */
  readonly saveData: boolean;
}

/** A device that would struggle with the finer mesh, or whose owner asked to be spared. */
export function isWeak({ cores, memoryGB, saveData }: DeviceWord): boolean {
  if (saveData) return true;
  if (memoryGB !== undefined && memoryGB <= 2) return true;
  return cores !== undefined && cores <= 2 && (memoryGB ?? 0) <= 4;
}

export function deviceWord(of: Window = window): DeviceWord {
  const told = of.navigator as Navigator & {
    readonly deviceMemory?: number;
    readonly connection?: { readonly saveData?: boolean };
  };
  const reduced = of.matchMedia("(prefers-reduced-data: reduce)").matches;
  return {
    cores: told.hardwareConcurrency,
    memoryGB: told.deviceMemory,
    saveData: reduced || told.connection?.saveData === true,
  };
}

/** Waits that say nothing of the device: a page in the background draws no frames. */
const AWAY_MS = 1000;
/** The first frames compile shaders and fill buffers. */
const WARM_UP = 6;
const WATCHED = 24;
/** Below 25 frames a second the paint visibly trails the finger. */
const SLOW_MS = 40;

/** Whether frames come late, from how long each was waited for. */
export class FrameWatch {
  #seen = 0;
  readonly #waits: number[] = [];

  /** Notes the milliseconds from asking for a frame to its begin; true once most are late. */
  note(wait: number): boolean {
    if (wait > AWAY_MS || ++this.#seen <= WARM_UP) return false;
    this.#waits.push(wait);
    if (this.#waits.length > WATCHED) this.#waits.shift();
    const late = this.#waits.filter((each) => each > SLOW_MS).length;
    return this.#waits.length === WATCHED && late > WATCHED / 2;
  }
}

const KEY = "filiform.save-battery";

/** The device's way of drawing, as chosen by the person or, without a choice, by itself. */
export class Power {
  readonly #listeners = new Set<() => void>();
  readonly #frames = new FrameWatch();
  #chosen: boolean | null;
  #weak: boolean;

  constructor(
    readonly kept: OnDevice,
    device: DeviceWord,
  ) {
    const chosen = kept.read(KEY);
    this.#chosen = chosen === "on" ? true : chosen === "off" ? false : null;
    this.#weak = isWeak(device);
  }

  /** Whether to save now. */
  get saving(): boolean {
    return this.#chosen ?? this.#weak;
  }

  /** The person's word, kept on the device. */
  choose(saving: boolean): void {
    this.#change(() => (this.#chosen = saving));
    this.kept.keep(KEY, saving ? "on" : "off");
  }

  /** How long a frame was waited for, in milliseconds. */
  noteFrame(wait: number): void {
    if (this.#chosen === null && !this.#weak && this.#frames.note(wait)) {
      this.#change(() => (this.#weak = true));
    }
  }

  /** Called when saving begins or ends; returns the way to stop it. */
  listen(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  #change(change: () => void): void {
    const before = this.saving;
    change();
    if (this.saving === before) return;
    for (const listener of this.#listeners) listener();
  }
}

let ofThisDevice: Power | null = null;

/** The one that all bodies of this page share. */
export function devicePower(): Power {
  ofThisDevice ??= new Power(onDevice, deviceWord());
  return ofThisDevice;
}
