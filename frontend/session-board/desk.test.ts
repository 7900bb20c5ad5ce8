import { beforeEach, describe, expect, it } from "vitest";
import { Board } from "./board";
import type { BoardData } from "./data";
import { clock, countsOf, Desk, shortClock, type Moment } from "./desk";
import { closingStep } from "./parts/closing";
import { marksOf } from "./parts/marks";
import type { Target } from "./points";
import { Courier } from "./sync/courier";
import type { Answer, Closing, Door } from "./sync/door";
import { MemoryShelf } from "./sync/shelf";

/** A server that stores everything at once, and closes when it is told to. */
class Server implements Door {
  closing: Closing | Error = { closed: true, next: "/aftercare/" };
  reasons: { code: string; text: string }[] = [];

  send(events: readonly { id: string }[]): Promise<Answer> {
    return Promise.resolve(this.#answer(events.map((event) => event.id)));
  }

  look(): Promise<Answer> {
    return Promise.resolve(this.#answer([]));
  }

  close(): Promise<Closing> {
    if (this.closing instanceof Error) return Promise.reject(this.closing);
    return Promise.resolve(this.closing);
  }

  #answer(accepted: string[]): Answer {
    const { reasons } = this;
    return { accepted, refused: [], log_length: 0, head: 0, events: [], reasons };
  }
}

const target = (n: number): Target => ({
  id: `t${n}`,
  muscle: n === 1 ? "soleus" : "piriformis",
  muscle_name: n === 1 ? "Soleus" : "Piriformis",
  side: "right",
  trigger_point: `p${n}`,
  vertex: n,
  position: "prone",
  position_words: "",
  hazards: [],
  high_risk: false,
  needles_expected: 1,
  length_mm: [30, 40],
});

const data: BoardData = {
  session: "s",
  events_url: "/events/",
  close_url: "/close/",
  plan_url: null,
  csrf_token: "",
  sign_in_url: "/sign-in/",
  asset_url: "",
  shape: "female",
  lang: "en",
  patient: "Rosa",
  treated_by: ["Dana Whitfield"],
  emergency_number: "911",
  first_aid: {
    all_out: { steps: [], call: [], source: "", checked: false },
    broken: { steps: [], call: [], source: "", checked: false },
  },
  targets: [target(1), target(2)],
  presets: [{ gauge_mm: 0.3, length_mm: 40 }],
  log: [],
};

let time = 0;
let server: Server;
let desk: Desk;
let said: string[];
let left: string[];

beforeEach(() => {
  time = Date.parse("2026-11-24T10:00:00Z");
  server = new Server();
  said = [];
  left = [];
  const still = { after: () => () => undefined };
  const courier = new Courier(server, new MemoryShelf(), [], () => undefined, still);
  let made = 0;
  const board = new Board(
    courier,
    "tablet",
    () => new Date(time),
    () => `id-${++made}`,
  );
  const nothing = (): void => undefined;
  desk = new Desk(
    data,
    board,
    server,
    nothing,
    (words) => said.push(words),
    (next) => left.push(next),
  );
});

/** Taps are further apart than an unsteady finger's. */
const later = (): void => void (time += 1000);
const settled = async (): Promise<void> => {
  for (let i = 0; i < 10; i++) await Promise.resolve();
};
const counts = (): [number, number] => {
  const { ledger, points } = desk.moment();
  const found = countsOf(ledger, points.planned);
  return [found.in, found.out];
};
const point = (n: number): Moment["points"]["points"][number] =>
  desk.moment().points.points[n - 1]!;
const put = (n: number): void => {
  later();
  desk.insert(point(n));
};
const take = (n: number): void => {
  later();
  desk.remove(point(n).needles.at(-1)!);
};
const shown = (n: number): string[] =>
  marksOf(point(n)).map(({ one }) => one?.needle.where ?? "planned");
const button = (): string => closingStep(desk, desk.moment()).words;

describe("a tap on a point", () => {
  it("puts a needle in, then takes it out, then puts another in", () => {
    expect(shown(1)).toEqual(["planned"]);
    put(1);
    expect([counts(), shown(1)]).toEqual([[1, 0], ["in"]]);
    take(1);
    expect([counts(), shown(1)]).toEqual([[0, 1], ["out"]]);
    put(1);
    expect([counts(), shown(1)]).toEqual([[1, 1], ["in"]]);
    expect(point(1).needles.map(({ label }) => label)).toEqual(["1", "1b"]);
  });

  it("counts once when the finger bounces", () => {
    later();
    desk.insert(point(1));
    time += 100;
    desk.remove(point(1).needles[0]!);
    expect(counts()).toEqual([1, 0]);
  });

  it("does not keep another point from being tapped at once", () => {
    put(1);
    desk.insert(point(2));
    expect(counts()).toEqual([2, 0]);
  });

  it("is said with the counts", async () => {
    put(1);
    await settled();
    expect(said.at(-1)).toBe("Needle 1 in, Soleus, right. In 1, out 0, planned 2.");
  });

  it("brings the next point into the rail", () => {
    expect(desk.moment().point?.number).toBe(1);
    put(1);
    expect(desk.moment().point?.number).toBe(2);
  });

  it("is taken back by undo", async () => {
    put(1);
    take(1);
    await desk.undo();
    expect(counts()).toEqual([1, 0]);
    await desk.undo();
    expect([counts(), shown(1)]).toEqual([[0, 0], ["planned"]]);
  });
});

describe("all out now", () => {
  it("pulls every needle with one press and shows its screen", () => {
    put(1);
    put(2);
    desk.callAllOut();
    expect(desk.screen).toBe("all_out");
    expect([shown(1), shown(2)]).toEqual([["pulled"], ["pulled"]]);
    expect(button()).toBe("Close: 2 needles are not found yet");
  });

  it("is not called again while needles are looked for", () => {
    put(1);
    desk.callAllOut();
    const { all_out_at, entries } = desk.moment().ledger;
    later();
    desk.show("board");
    desk.callAllOut();
    expect(desk.moment().ledger).toMatchObject({ all_out_at, entries });
  });

  it("finds each needle, and one still in the body counts as in", () => {
    put(1);
    put(2);
    desk.callAllOut();
    desk.find(point(1).needles[0]!, "sheet");
    desk.find(point(2).needles[0]!, "body");
    expect(counts()).toEqual([1, 1]);
    expect(button()).toBe("Close: 1 needle is still in: Piriformis, right");
  });

  it("opens its screen when another device has called it, once", () => {
    put(1);
    void desk.board.record({ type: "all_out_called" });
    desk.moment();
    expect(desk.screen).toBe("all_out");
    desk.show("board");
    desk.moment();
    expect(desk.screen).toBe("board");
  });

  it("pressed by mistake is taken back, and the needles are in again", async () => {
    put(1);
    desk.callAllOut();
    await desk.takeBackAllOut();
    expect([counts(), desk.screen]).toEqual([[1, 0], "board"]);
  });
});

describe("the close button", () => {
  const count = async (by: string, used: number, out: number): Promise<void> => {
    later();
    await desk.count(by, used, out);
  };

  it("says of every needle what stands in the way, gravest first", async () => {
    put(1);
    put(2);
    expect(button()).toBe("Close: 2 needles are still in");
    desk.breakOff(point(2).needles[0]!);
    expect(button()).toBe(
      "Close: 1 needle broke: Piriformis, right · 1 needle is still in: Soleus, right",
    );
    desk.sendOn(point(2).needles[0]!, "hospital");
    take(1);
    expect(button()).toBe("Count the needles, then close");
    await count("Dana Whitfield", 2, 1);
    expect(desk.moment().reasons[0]?.text).toBe("Dana Whitfield counted and also treated");
    await count("Marcus Okafor", 2, 2);
    expect(desk.moment().reasons[0]?.code).toBe("count_differs");
    await count("Marcus Okafor", 2, 1);
    expect(desk.moment().reasons).toEqual([]);
  });

  it("waits until every tap is on the server", async () => {
    await count("Marcus Okafor", 0, 0);
    expect(button()).toBe("Close: 1 tap is not saved yet");
  });

  it("leads on when the server has closed", async () => {
    await desk.close();
    expect(left).toEqual(["/aftercare/"]);
  });

  it("says why the server refuses", async () => {
    server.closing = { closed: false, reasons: [{ code: "needles_in", text: "1 needle is in" }] };
    await desk.close();
    expect(left).toEqual([]);
    expect(said.at(-1)).toContain("1 needle is in");
  });

  it("says that the network is gone, and can be pressed again", async () => {
    server.closing = new Error("cut");
    await desk.close();
    expect(desk.closeProblem).toContain("Check the network");
    server.closing = { closed: true, next: "/aftercare/" };
    await desk.close();
    expect([desk.closeProblem, left]).toEqual(["", ["/aftercare/"]]);
  });
});

describe("time in a dot", () => {
  it("is minutes and seconds, then hours and minutes", () => {
    expect([clock(370_000), clock(3_970_000)]).toEqual(["6:10", "1:06:10"]);
    expect([shortClock(370_000), shortClock(3_970_000)]).toEqual(["6:10", "1 h 06"]);
  });
});
