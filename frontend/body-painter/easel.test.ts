import { beforeEach, describe, expect, test } from "vitest";
import { canonical } from "../drawing/canonical";
import { parseDrawing } from "../drawing/parse";
import { VERTEX_COUNT } from "../drawing/types";
import { Easel } from "./easel";

let easel: Easel;

beforeEach(() => {
  easel = new Easel(VERTEX_COUNT, "female");
});

function stroke(vertices: number[], strength = 5): void {
  easel.strength = strength;
  easel.beginStroke("brush");
  for (const vertex of vertices) easel.paint([vertex]);
  easel.endStroke();
}

const drawn = () => easel.drawing("en", "patient");

describe("painting", () => {
  test("one stroke is one step, however many dabs it had", () => {
    stroke([5, 3, 4], 7);
    expect(drawn().pains[0]).toMatchObject({ vertices: [3, 4, 5], intensity: [7, 7, 7] });
    easel.undo();
    expect(drawn().pains).toEqual([]);
    easel.redo();
    expect(drawn().pains[0]?.vertices).toEqual([3, 4, 5]);
  });

  test("undo brings back the strength that was there before", () => {
    stroke([3, 4], 2);
    stroke([4, 5], 9);
    easel.undo();
    expect(drawn().pains[0]).toMatchObject({ vertices: [3, 4], intensity: [2, 2] });
  });

  test("an interrupted stroke leaves nothing, and no step", () => {
    easel.beginStroke("brush");
    easel.paint([1, 2, 3]);
    easel.rollbackStroke();
    expect(drawn().pains).toEqual([]);
    expect(easel.history.canUndo).toBe(false);
  });

  test("a stroke that changes nothing is no step", () => {
    stroke([3], 5);
    stroke([3], 5);
    easel.undo();
    expect(easel.history.canUndo).toBe(false);
  });

  test("the eraser takes every pain's paint, and one undo brings all of it back", () => {
    stroke([1, 2]);
    easel.addPain("numbness");
    stroke([2, 3]);
    easel.beginStroke("eraser");
    easel.erase([2]);
    easel.endStroke();
    expect(drawn().pains.map((pain) => pain.vertices)).toEqual([[1], [3]]);
    easel.undo();
    expect(drawn().pains.map((pain) => pain.vertices)).toEqual([
      [1, 2],
      [2, 3],
    ]);
  });
});

describe("the other side", () => {
  /** Each odd vertex lies opposite the even one after it; the first and last on the midline. */
  const mirror = Array.from({ length: VERTEX_COUNT }, (_, v) =>
    v === 0 || v === VERTEX_COUNT - 1 ? v : v % 2 ? v + 1 : v - 1,
  );

  test("it adds what lies opposite, as strong, in one step", () => {
    stroke([0, 1], 3);
    stroke([3], 8);
    expect(easel.paintOtherSide(mirror)).toBe(true);
    expect(drawn().pains[0]).toMatchObject({
      vertices: [0, 1, 2, 3, 4],
      intensity: [3, 3, 3, 8, 8],
    });
    easel.undo();
    expect(drawn().pains[0]).toMatchObject({ vertices: [0, 1, 3], intensity: [3, 3, 8] });
  });

  test("what is painted there stays as it is, and another pain is left alone", () => {
    stroke([1, 2], 4);
    stroke([2], 9);
    easel.addPain("numbness");
    stroke([3], 5);
    easel.addPin(3);
    easel.paintOtherSide(mirror);
    expect(drawn().pains).toMatchObject([
      { vertices: [1, 2], intensity: [4, 9] },
      { vertices: [3, 4], pins: [3] },
    ]);
  });

  test("it says when there is nothing to add, and makes no step of that", () => {
    stroke([0]);
    expect(easel.paintOtherSide(mirror)).toBe(false);
    easel.undo();
    expect(easel.history.canUndo).toBe(false);
  });
});

describe("several pains", () => {
  test("the kind of a blank pain changes, that of a painted one begins another", () => {
    easel.chooseKind("stiffness");
    expect(easel.painting.pains).toHaveLength(1);
    stroke([1]);
    easel.chooseKind("numbness");
    stroke([2]);
    easel.chooseKind("stiffness");
    expect(easel.painting.active.id).toBe("p1");
    expect(drawn().pains.map((pain) => [pain.kind, pain.main])).toEqual([
      ["stiffness", true],
      ["numbness", false],
    ]);
  });

  test("exactly one is main, also when the main one is taken away", () => {
    stroke([1]);
    easel.addPain();
    stroke([2]);
    easel.markMain("p2");
    expect(drawn().pains.map((pain) => pain.main)).toEqual([false, true]);
    easel.removePain("p2");
    expect(drawn().pains.map((pain) => [pain.id, pain.main])).toEqual([["p1", true]]);
    easel.undo();
    expect(drawn().pains[1]).toMatchObject({ id: "p2", main: true, vertices: [2] });
  });

  test("no more than twelve", () => {
    for (let i = 0; i < 20; i++) {
      stroke([i]);
      easel.addPain();
    }
    expect(easel.painting.pains).toHaveLength(12);
  });

  test("pins belong to the pain in hand, each place once and ten at most", () => {
    expect(easel.addPin(7)).toBe(true);
    expect(easel.addPin(7)).toBe(false);
    for (let v = 20; v < 40; v++) easel.addPin(v);
    expect(drawn().pains[0]?.pins).toHaveLength(10);
    easel.removePin("p1", 7);
    expect(drawn().pains[0]?.pins).not.toContain(7);
  });
});

describe("the drawing", () => {
  test("it is a drawing of the schema, and comes back the same after a reload", () => {
    stroke([9, 4], 3);
    easel.addPin(4);
    easel.addPain("numbness");
    stroke([13379], 10);
    easel.sayClear({ said: "rest_of_body" });
    const text = canonical(easel.drawing("es", "patient"));
    const again = new Easel(VERTEX_COUNT, "male");
    again.load(parseDrawing(text));
    expect(canonical(again.drawing("es", "patient"))).toBe(text);
    expect(again.painting.shape).toBe("female");
  });

  test("painting on keeps what was said of how it feels", () => {
    stroke([1]);
    const told = { qualities: ["burning"], depth: "deep", since: "3 weeks" } as const;
    const first = drawn();
    easel.load({ ...first, pains: first.pains.map((pain) => ({ ...pain, ...told })) });
    stroke([2]);
    expect(drawn().pains[0]).toMatchObject({ ...told, vertices: [1, 2] });
  });

  test("it takes the strength in hand from the pain in hand, once that is painted", () => {
    stroke([1], 3);
    stroke([2], 8);
    const again = new Easel(VERTEX_COUNT, "female");
    again.load(drawn());
    expect(again.strength).toBe(8);
    const blank = new Easel(VERTEX_COUNT, "female");
    blank.load({ ...drawn(), pains: [] });
    expect(blank.strength).toBe(5);
  });

  test("saying nothing of the rest stays unsaid", () => {
    stroke([1]);
    expect(drawn().clear).toEqual({ said: "not_asked" });
  });
});

describe("the list", () => {
  test("filling a region paints it whole in one step, and unticking clears it", () => {
    easel.fill("knee", [1, 2, 3], 6);
    expect(drawn().pains[0]?.intensity).toEqual([6, 6, 6]);
    easel.fill("knee", [1, 2, 3], -1);
    expect(drawn().pains).toEqual([]);
    easel.undo();
    expect(drawn().pains[0]?.vertices).toEqual([1, 2, 3]);
  });
});
