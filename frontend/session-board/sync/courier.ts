/**
 * Carries taps to the server: each is put on the shelf first, then shown, sent, and sent again with
 * growing pauses until the server has said that it is stored. Sending twice does no harm.
 */
import type { SessionEvent } from "../domain/events";
import { NoAnswer, NoNetwork, type Answer, type Door, type ServerReason } from "./door";
import type { Shelf } from "./shelf";

export type SaveState =
  | { readonly is: "saved" }
  | { readonly is: "saving"; readonly waiting: number }
  | { readonly is: "offline"; readonly waiting: number }
  | { readonly is: "signed_out"; readonly waiting: number }
  | { readonly is: "failing"; readonly waiting: number }
  | { readonly is: "refused"; readonly problems: readonly string[] };

/** Timers, so that tests need not wait. */
export interface Clock {
  after(milliseconds: number, act: () => void): () => void;
}

export const browserClock: Clock = {
  after: (milliseconds, act) => {
    const timer = setTimeout(act, milliseconds);
    return () => clearTimeout(timer);
  },
};

const FIRST_PAUSE_MS = 500;
const LONGEST_PAUSE_MS = 8_000;
/** How often to look for taps of other devices while nothing waits. */
const LOOK_EVERY_MS = 3_000;
/** Events in one message; the server takes no more than 500. */
export const BATCH = 200;

export class Courier {
  /** What the server has; grows, in the order in which the server got it. */
  readonly known: SessionEvent[];
  /** The server's own reasons to stay open, as of its last answer; null before the first. */
  reasons: readonly ServerReason[] | null = null;
  durable: boolean;
  #writing: SessionEvent[] = [];
  #waiting: SessionEvent[] = [];
  #refused = new Map<string, { event: SessionEvent; problem: string }>();
  #seen: number;
  #busy = false;
  #failures = 0;
  #trouble: "offline" | "signed_out" | "failing" | null = null;
  #cancel: () => void = () => undefined;
  #stopped = false;

  constructor(
    readonly door: Door,
    readonly shelf: Shelf,
    log: readonly SessionEvent[],
    readonly changed: () => void,
    readonly clock: Clock = browserClock,
  ) {
    this.known = [...log];
    this.#seen = log.length;
    this.durable = shelf.durable;
  }

  /** Taps that the server has not confirmed, in the order they were made; refused ones too. */
  get unconfirmed(): readonly SessionEvent[] {
    return [...this.#waiting, ...[...this.#refused.values()].map(({ event }) => event)];
  }

  /** Taps that are being written to the shelf: not shown as taken yet, and not sent. */
  get writing(): readonly SessionEvent[] {
    return this.#writing;
  }

  get state(): SaveState {
    const waiting = this.#writing.length + this.#waiting.length;
    if (this.#trouble) return { is: this.#trouble, waiting };
    if (waiting > 0) return { is: "saving", waiting };
    if (this.#refused.size > 0) {
      return { is: "refused", problems: [...this.#refused.values()].map((one) => one.problem) };
    }
    return { is: "saved" };
  }

  /** Opening and reconnecting are one thing: take what waits on the shelf, then talk. */
  async open(): Promise<void> {
    const kept = await this.shelf.all().catch(() => {
      this.durable = false;
      return [];
    });
    const stored = new Set([...this.known, ...this.#waiting].map((event) => event.id));
    const lost = kept.filter((event) => !stored.has(event.id));
    this.#waiting.push(...lost.sort((a, b) => a.clock - b.clock));
    const done = this.known.filter((event) => kept.some((one) => one.id === event.id));
    await this.shelf.remove(done.map((event) => event.id)).catch(() => undefined);
    this.changed();
    this.#talkAfter(0);
  }

  /**
   * Take a tap: onto the shelf first, then on screen, then to the server. Resolves when it is
   * on screen; without a shelf that keeps anything that is at once.
   */
  take(event: SessionEvent): Promise<void> {
    const kept = this.shelf.put(event).catch(() => {
      // no space, or the browser took the database away: it still waits in memory
      this.durable = false;
    });
    if (!this.durable) {
      this.#show(event);
      return Promise.resolve();
    }
    this.#writing.push(event);
    return kept.then(() => {
      this.#writing = this.#writing.filter((one) => one !== event);
      this.#show(event);
    });
  }

  /** The network came back, or the person asks: do not wait for the pause to end. */
  nudge(): void {
    this.#failures = 0;
    this.#talkAfter(0);
  }

  stop(): void {
    this.#stopped = true;
    this.#cancel();
  }

  #show(event: SessionEvent): void {
    this.#waiting.push(event);
    this.changed();
    if (!this.#trouble) this.#talkAfter(0);
  }

  #talkAfter(milliseconds: number): void {
    this.#cancel();
    if (this.#stopped || this.#busy) return;
    this.#cancel = this.clock.after(milliseconds, () => void this.#talk());
  }

  async #talk(): Promise<void> {
    if (this.#busy || this.#stopped) return;
    this.#busy = true;
    const batch = this.#waiting.slice(0, BATCH);
    try {
      const asked =
        batch.length > 0 ? this.door.send(batch, this.#seen) : this.door.look(this.#seen);
      await this.#heard(await asked);
      this.#failures = 0;
      this.#trouble = null;
    } catch (error) {
      this.#failures++;
      this.#trouble = troubleOf(error);
    } finally {
      this.#busy = false;
    }
    this.changed();
    this.#talkAfter(this.#pause());
  }

  #pause(): number {
    if (this.#trouble) {
      return Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** Math.min(this.#failures - 1, 10));
    }
    return this.#waiting.length > 0 ? 0 : LOOK_EVERY_MS;
  }

  async #heard(answer: Answer): Promise<void> {
    if (answer.log_length < this.#seen) {
      // the server has lost entries (an old backup came back): give it all that this device knows
      this.#seen = 0;
      this.#waiting = [...this.known, ...this.#waiting];
      this.known.length = 0;
    } else {
      this.#seen = answer.log_length;
      const ids = new Set(this.known.map((event) => event.id));
      this.known.push(...answer.events.filter((event) => !ids.has(event.id)));
    }
    this.reasons = answer.reasons;
    this.#settle(answer);
    await this.shelf.remove(answer.accepted).catch(() => undefined);
  }

  #settle(answer: Answer): void {
    const accepted = new Set(answer.accepted);
    const problems = new Map(answer.refused.map((one) => [one.id, one.problem]));
    const stored = new Set(this.known.map((event) => event.id));
    const still: SessionEvent[] = [];
    for (const event of this.#waiting) {
      const problem = problems.get(event.id);
      if (problem !== undefined) this.#refused.set(event.id, { event, problem });
      else if (accepted.has(event.id) && stored.has(event.id)) continue;
      else if (accepted.has(event.id)) this.known.push(event);
      else still.push(event);
    }
    this.#waiting = still;
  }
}

function troubleOf(error: unknown): "offline" | "signed_out" | "failing" {
  if (error instanceof NoNetwork) return "offline";
  return error instanceof NoAnswer && error.signedOut ? "signed_out" : "failing";
}
