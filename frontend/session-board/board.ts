/** The session as this device sees it: what the server has, what waits, and what to do next. */
import type { Content, EventType, SessionEvent } from "./domain/events";
import { fold, type Ledger } from "./domain/ledger";
import { merge, nextClock } from "./domain/merge";
import { strikesIn } from "./domain/strikes";
import type { Courier } from "./sync/courier";

/** What a single press of Undo may take back. */
const UNDOABLE: ReadonlySet<EventType> = new Set([
  "needle_inserted",
  "needle_removed",
  "needle_bent",
  "needle_broken",
  "fragment_removed",
  "fragment_referred",
  "twitch_seen",
  "all_out_called",
  "needle_reconciled",
  "note_added",
  "discrepancy_settled",
]);

export class Board {
  #key = "";
  #ledger: Ledger = fold([]);

  constructor(
    readonly courier: Courier,
    readonly device: string,
    readonly now: () => Date = () => new Date(),
    readonly newId: () => string = () => crypto.randomUUID(),
  ) {}

  /** Everything that counts here, merged. */
  get log(): SessionEvent[] {
    const stored = new Set(this.courier.known.map((event) => event.id));
    return merge(
      this.courier.known,
      this.courier.unconfirmed.filter((event) => !stored.has(event.id)),
    );
  }

  get ledger(): Ledger {
    const log = this.log;
    const key = log.map((event) => event.id).join();
    if (key !== this.#key) {
      this.#key = key;
      this.#ledger = fold(log);
    }
    return this.#ledger;
  }

  /** Record that something happened; resolves when it is kept on this device and counts here. */
  async record(content: Content): Promise<SessionEvent> {
    const event: SessionEvent = {
      id: this.newId(),
      device: this.device,
      clock: nextClock(this.#everything),
      at: this.now().toISOString(),
      ...content,
    };
    await this.courier.take(event);
    return event;
  }

  /** The last entry of this device that Undo would strike. */
  get lastOwn(): SessionEvent | null {
    const log = merge(this.#everything);
    const { struck } = strikesIn(log);
    const own = log.filter(
      (event) => event.device === this.device && UNDOABLE.has(event.type) && !struck.has(event.id),
    );
    return own.at(-1) ?? null;
  }

  /** Strike the last entry of this device; resolves to what was struck, null when nothing was. */
  async undo(): Promise<SessionEvent | null> {
    const last = this.lastOwn;
    if (last) await this.record({ type: "entry_struck", entry: last.id });
    return last;
  }

  /** Strike the call of an all-out that was pressed by mistake, whoever pressed it. */
  async undoAllOut(): Promise<void> {
    const log = merge(this.#everything);
    const { struck } = strikesIn(log);
    const calls = log.filter((event) => event.type === "all_out_called" && !struck.has(event.id));
    const last = calls.at(-1);
    if (last) await this.record({ type: "entry_struck", entry: last.id });
  }

  /** The log and what is still being written to this device. */
  get #everything(): SessionEvent[] {
    return [...this.log, ...this.courier.writing];
  }
}
