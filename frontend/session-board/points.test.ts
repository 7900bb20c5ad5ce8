import { describe, expect, it } from "vitest";
import type { Ledger, Needle } from "./domain/ledger";
import { fold } from "./domain/ledger";
import { pointsOf, presetFor, suits, type Target } from "./points";

const target = (id: string, muscle: string, more: Partial<Target> = {}): Target => ({
  id,
  muscle,
  muscle_name: muscle,
  side: "right",
  trigger_point: `${muscle}-1`,
  vertex: 7,
  position: "prone",
  position_words: "",
  hazards: [],
  high_risk: false,
  needles_expected: 1,
  length_mm: [30, 40],
  ...more,
});

const needle = (id: string, muscle: string, more: Partial<Needle> = {}): Needle => ({
  id,
  muscle,
  side: "right",
  trigger_point: `${muscle}-1`,
  vertex: 7,
  gauge_mm: 0.3,
  length_mm: 40,
  where: "in",
  in_at: "2026-11-24T10:00:00.000Z",
  out_at: null,
  bent: false,
  bent_at_mm: null,
  twitches: 0,
  found: null,
  referred_to: "",
  ...more,
});

const ledger = (...needles: Needle[]): Ledger => ({ ...fold([]), needles });

describe("the points of a session", () => {
  const plan = [target("t1", "soleus"), target("t2", "gastrocnemius", { needles_expected: 2 })];

  it("come one after the other", () => {
    expect(pointsOf(plan, ledger()).next?.number).toBe(1);
    expect(pointsOf(plan, ledger(needle("a", "soleus"))).next?.number).toBe(2);
    expect(pointsOf(plan, ledger()).planned).toBe(3);
  });

  it("keep a needle's label when a second one comes to the same point", () => {
    const one = pointsOf(plan, ledger(needle("a", "gastrocnemius")));
    const two = pointsOf(plan, ledger(needle("a", "gastrocnemius"), needle("b", "gastrocnemius")));
    expect(one.needles.map((n) => n.label)).toEqual(["2"]);
    expect(one.points[1]!.nextLabel).toBe("2b");
    expect(two.needles.map((n) => n.label)).toEqual(["2", "2b"]);
    expect(two.points[1]!.open).toBe(false);
  });

  it("leave no needle out that belongs to none of them", () => {
    const { needles } = pointsOf(plan, ledger(needle("x", "piriformis"), needle("a", "soleus")));
    expect(needles.map((n) => [n.needle.id, n.label])).toEqual([
      ["x", "3"],
      ["a", "1"],
    ]);
  });

  it("do not mistake one side for the other", () => {
    const { points } = pointsOf(plan, ledger(needle("a", "soleus", { side: "left" })));
    expect(points[0]!.needles).toEqual([]);
  });
});

describe("the needle offered for a point", () => {
  const presets = [
    { gauge_mm: 0.25, length_mm: 30 },
    { gauge_mm: 0.3, length_mm: 40 },
    { gauge_mm: 0.3, length_mm: 60 },
  ];

  it("is the one in use while its length suits", () => {
    const soleus = target("t", "soleus");
    expect(presetFor(presets, soleus, presets[1]!)).toBe(presets[1]);
    expect(presetFor(presets, soleus, presets[2]!)).toBe(presets[0]);
    expect(presetFor(presets, soleus, null)).toBe(presets[0]);
  });

  it("is the one in use when none suits", () => {
    const deep = target("t", "psoas", { length_mm: [75, 100] });
    expect(presetFor(presets, deep, presets[2]!)).toBe(presets[2]);
    expect(suits(presets[2]!, deep)).toBe(false);
  });
});
