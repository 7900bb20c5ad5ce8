import { describe, expect, it } from "vitest";
import { Board } from "../board";
import type { SessionEvent } from "../domain/events";
import { Courier, type Clock } from "./courier";
import { NoAnswer, NoNetwork, type Answer, type Closing, type Door } from "./door";
import { MemoryShelf, StorageShelf } from "./shelf";

/** A server with a log, whose network can be cut before or after it has stored something. */
class Server implements Door {
  readonly log: SessionEvent[] = [];
  sent = 0;
  trouble: Error | null = null;
  loseAnswers = 0;
  refuse: (event: SessionEvent) => string | null = () => null;

  send(events: readonly SessionEvent[], seen: number): Promise<Answer> {
    this.sent++;
    if (this.trouble) return Promise.reject(this.trouble);
    const refused: { id: string; problem: string }[] = [];
    const accepted: string[] = [];
    for (const event of events) {
      const problem = this.refuse(event);
      if (problem) refused.push({ id: event.id, problem });
      else {
        accepted.push(event.id);
        if (!this.log.some((one) => one.id === event.id)) this.log.push(event);
      }
    }
    if (this.loseAnswers-- > 0) return Promise.reject(new NoNetwork("lost"));
    return Promise.resolve(this.#answer(seen, accepted, refused));
  }

  look(seen: number): Promise<Answer> {
    if (this.trouble) return Promise.reject(this.trouble);
    return Promise.resolve(this.#answer(seen, [], []));
  }

  close(): Promise<Closing> {
    return Promise.resolve({ closed: true, next: "/" });
  }

  #answer(seen: number, accepted: string[], refused: { id: string; problem: string }[]): Answer {
    return {
      accepted,
      refused,
      log_length: this.log.length,
      head: Math.max(0, ...this.log.map((event) => event.clock)),
      events: this.log.slice(seen),
      reasons: [],
    };
  }
}

/** Time that passes only when told to. */
class Hand implements Clock {
  pauses: number[] = [];
  #due: (() => void) | null = null;

  after(milliseconds: number, act: () => void): () => void {
    this.pauses.push(milliseconds);
    this.#due = act;
    return () => {
      if (this.#due === act) this.#due = null;
    };
  }

  /** Let the next timer ring, `times` times, with everything that follows from it. */
  async ring(times = 1): Promise<void> {
    for (let i = 0; i < times; i++) {
      await settled();
      const act = this.#due;
      this.#due = null;
      act?.();
      await settled();
    }
  }
}

/** A shelf that keeps what it is given, when it is told to finish. */
class SlowShelf extends MemoryShelf {
  override readonly durable = true;
  #writing: (() => void)[] = [];

  override async put(event: SessionEvent): Promise<void> {
    await new Promise<void>((resolve) => this.#writing.push(resolve));
    await super.put(event);
  }

  finish(): void {
    for (const done of this.#writing.splice(0)) done();
  }
}

async function settled(): Promise<void> {
  for (let i = 0; i < 20; i++) await Promise.resolve();
}

function tablet(server: Server, shelf = new MemoryShelf(), device = "a") {
  const hand = new Hand();
  const courier = new Courier(server, shelf, [...server.log], () => undefined, hand);
  const board = new Board(courier, device);
  return { hand, courier, board, shelf };
}

const note = (text: string) => ({ type: "note_added" as const, text });

describe("a tap", () => {
  it("counts at once, and is saved when the server has said so", async () => {
    const server = new Server();
    const { hand, courier, board } = tablet(server);
    void board.record(note("one"));
    expect(board.ledger.notes).toEqual(["one"]);
    expect(courier.state).toEqual({ is: "saving", waiting: 1 });
    await hand.ring();
    expect(courier.state).toEqual({ is: "saved" });
    expect(server.log).toHaveLength(1);
  });

  it("is shown and sent only when the shelf has it", async () => {
    const server = new Server();
    const shelf = new SlowShelf();
    const { hand, courier, board } = tablet(server, shelf);
    const first = board.record(note("one"));
    const second = board.record(note("two"));
    await hand.ring();
    expect(courier.state).toEqual({ is: "saving", waiting: 2 });
    expect(board.ledger.notes).toEqual([]);
    expect(server.log).toEqual([]);
    shelf.finish();
    expect([(await first).clock, (await second).clock]).toEqual([1, 2]);
    expect(board.ledger.notes).toEqual(["one", "two"]);
    await hand.ring();
    expect(courier.state).toEqual({ is: "saved" });
  });

  it("is not undone twice while the first undo is being written", async () => {
    const shelf = new SlowShelf();
    const { board } = tablet(new Server(), shelf);
    const tapped = board.record(note("one"));
    shelf.finish();
    await tapped;
    const [once, twice] = [board.undo(), board.undo()];
    shelf.finish();
    expect((await once)?.type).toBe("note_added");
    expect(await twice).toBeNull();
    expect(board.ledger.entries).toBe(2);
  });

  it("is on the shelf before it is sent, and leaves it when it is stored", async () => {
    const server = new Server();
    const { hand, board, shelf } = tablet(server);
    void board.record(note("one"));
    await settled();
    expect(server.sent).toBe(0);
    expect(await shelf.all()).toHaveLength(1);
    await hand.ring();
    expect(await shelf.all()).toEqual([]);
  });

  it("waits without network, says how many wait, and goes out in order afterwards", async () => {
    const server = new Server();
    const { hand, courier, board } = tablet(server);
    server.trouble = new NoNetwork("cut");
    void board.record(note("one"));
    await hand.ring();
    void board.record(note("two"));
    await settled();
    expect(courier.state).toEqual({ is: "offline", waiting: 2 });
    expect(board.ledger.notes).toEqual(["one", "two"]);
    server.trouble = null;
    courier.nudge();
    await hand.ring();
    expect(courier.state).toEqual({ is: "saved" });
    expect(server.log.map((event) => event.clock)).toEqual([1, 2]);
  });

  it("is stored once when the answer was lost on the way", async () => {
    const server = new Server();
    const { hand, courier, board } = tablet(server);
    server.loseAnswers = 2;
    void board.record(note("one"));
    await hand.ring(3);
    expect(server.sent).toBe(3);
    expect(server.log).toHaveLength(1);
    expect(courier.state).toEqual({ is: "saved" });
    expect(board.ledger.notes).toEqual(["one"]);
  });

  it("is tried again with growing pauses", async () => {
    const server = new Server();
    const { hand, board } = tablet(server);
    server.trouble = new NoNetwork("cut");
    void board.record(note("one"));
    await hand.ring(7);
    const pauses = hand.pauses.filter((pause) => pause > 0);
    expect(pauses.slice(0, 5)).toEqual([500, 1000, 2000, 4000, 8000]);
    expect(Math.max(...pauses)).toBe(8000);
  });

  it("survives a reload", async () => {
    const server = new Server();
    const before = tablet(server);
    server.trouble = new NoNetwork("cut");
    void before.board.record(note("one"));
    void before.board.record(note("two"));
    await before.hand.ring();
    before.courier.stop();

    server.trouble = null;
    const after = tablet(server, before.shelf);
    await after.courier.open();
    expect(after.board.ledger.notes).toEqual(["one", "two"]);
    await after.hand.ring();
    expect(server.log).toHaveLength(2);
    expect(after.courier.state).toEqual({ is: "saved" });
  });

  it("is not sent again after a reload when the server has it already", async () => {
    const server = new Server();
    const shelf = new MemoryShelf();
    const before = tablet(server, shelf);
    const event = await before.board.record(note("one"));
    await before.hand.ring();
    await shelf.put(event);
    const after = tablet(server, shelf);
    await after.courier.open();
    expect(after.courier.state).toEqual({ is: "saved" });
    expect(await shelf.all()).toEqual([]);
  });

  it("that the server refuses stays on screen and is not sent for ever", async () => {
    const server = new Server();
    const { hand, courier, board } = tablet(server);
    server.refuse = () => "text: is not allowed.";
    void board.record(note("one"));
    await hand.ring(3);
    expect(courier.state).toEqual({ is: "refused", problems: ["text: is not allowed."] });
    expect(server.sent).toBe(1);
    expect(board.ledger.notes).toEqual(["one"]);
  });

  it("says that signing in again would help", async () => {
    const server = new Server();
    const { hand, courier, board } = tablet(server);
    server.trouble = new NoAnswer(403);
    void board.record(note("one"));
    await hand.ring();
    expect(courier.state).toEqual({ is: "signed_out", waiting: 1 });
    server.trouble = new NoAnswer(500);
    await hand.ring();
    expect(courier.state).toEqual({ is: "failing", waiting: 1 });
  });

  it("says when the browser keeps nothing", async () => {
    const shelf = new MemoryShelf();
    shelf.put = () => Promise.reject(new Error("no space"));
    const { courier, board, hand } = tablet(new Server(), shelf);
    void board.record(note("one"));
    await hand.ring();
    expect(courier.durable).toBe(false);
    expect(courier.state).toEqual({ is: "saved" });
  });
});

describe("two tablets", () => {
  it("see each other's taps and agree", async () => {
    const server = new Server();
    const a = tablet(server, new MemoryShelf(), "a");
    const b = tablet(server, new MemoryShelf(), "b");
    void a.board.record(note("from a"));
    void b.board.record(note("from b"));
    await a.hand.ring();
    await b.hand.ring();
    await a.courier.open();
    await a.hand.ring();
    expect(a.board.ledger).toEqual(b.board.ledger);
    expect(a.board.ledger.notes).toEqual(["from a", "from b"]);
  });

  it("give the server back what it has lost", async () => {
    const server = new Server();
    const { hand, courier, board } = tablet(server);
    void board.record(note("one"));
    void board.record(note("two"));
    await hand.ring();
    server.log.splice(1);
    courier.nudge();
    await hand.ring(2);
    expect(server.log).toHaveLength(2);
    expect(board.ledger.notes).toEqual(["one", "two"]);
  });
});

describe("undo", () => {
  it("takes back this device's last entry, then the one before", async () => {
    const { board } = tablet(new Server());
    void board.record(note("one"));
    void board.record(note("two"));
    void board.undo();
    expect(board.ledger.notes).toEqual(["one"]);
    void board.undo();
    expect(board.ledger.notes).toEqual([]);
    expect(await board.undo()).toBeNull();
    expect(board.ledger.entries).toBe(4);
  });

  it("leaves the entries of another device alone", async () => {
    const server = new Server();
    const other = tablet(server, new MemoryShelf(), "b");
    void other.board.record(note("from b"));
    await other.hand.ring();
    const { board } = tablet(server);
    expect(board.lastOwn).toBeNull();
  });

  it("takes back an all-out that was pressed by mistake", () => {
    const { board } = tablet(new Server());
    void board.record({
      type: "needle_inserted",
      needle: "N1",
      muscle: "infraspinatus",
      side: "left",
      trigger_point: "infraspinatus-1",
      vertex: 7,
      gauge_mm: 0.3,
      length_mm: 40,
    });
    void board.record({ type: "all_out_called" });
    expect(board.ledger.needles[0]!.where).toBe("pulled");
    void board.undoAllOut();
    expect(board.ledger.needles[0]!.where).toBe("in");
  });
});

describe("the shelf in localStorage", () => {
  it("keeps one session's taps apart from another's", async () => {
    const storage = new FakeStorage();
    const [one, other] = [new StorageShelf(storage, "s1"), new StorageShelf(storage, "s2")];
    const event: SessionEvent = {
      id: "e1",
      device: "a",
      clock: 1,
      at: "2026-11-24T10:00:00.000Z",
      ...note("kept"),
    };
    await one.put(event);
    expect(await one.all()).toEqual([event]);
    expect(await other.all()).toEqual([]);
    await one.remove(["e1"]);
    expect(await one.all()).toEqual([]);
  });
});

class FakeStorage implements Storage {
  readonly #map = new Map<string, string>();

  get length(): number {
    return this.#map.size;
  }

  key(index: number): string | null {
    return [...this.#map.keys()][index] ?? null;
  }

  getItem(key: string): string | null {
    return this.#map.get(key) ?? null;
  }

  setItem(key: string, value: string): void {
    this.#map.set(key, value);
  }

  removeItem(key: string): void {
    this.#map.delete(key);
  }

  clear(): void {
    this.#map.clear();
  }
}
