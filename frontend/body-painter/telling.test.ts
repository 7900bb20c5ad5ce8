import { beforeEach, describe, expect, test } from "vitest";
import { canonical } from "../drawing/canonical";
import { parseDrawing } from "../drawing/parse";
import { QUALITIES, VERTEX_COUNT } from "../drawing/types";
import { Easel } from "./easel";
import en from "./wording/en";
import es from "./wording/es";
import { isTold, NO_DETAILS, type Details } from "./painting";

let easel: Easel;

beforeEach(() => {
  easel = new Easel(VERTEX_COUNT, "female");
  stroke(1);
});

function stroke(vertex: number): void {
  easel.beginStroke("brush");
  easel.paint([vertex]);
  easel.endStroke();
}

function tell(...answers: Partial<Details>[]): void {
  easel.beginTelling();
  for (const answer of answers) easel.tell(answer);
  easel.endTelling();
}

const drawn = () => easel.drawing("en", "patient");

describe("saying how a pain feels", () => {
  test("a pain of which nothing was said carries nulls and no qualities", () => {
    expect(drawn().pains[0]).toMatchObject(NO_DETAILS);
    expect(isTold(easel.painting.active)).toBe(false);
  });

  test("all answers of one sheet are one step", () => {
    tell({ depth: "deep" }, { since: "May" }, { qualities: ["aching", "burning"] });
    expect(drawn().pains[0]).toMatchObject({
      depth: "deep",
      since: "May",
      qualities: ["aching", "burning"],
    });
    easel.undo();
    expect(drawn().pains[0]).toMatchObject({ ...NO_DETAILS, vertices: [1] });
    easel.redo();
    expect(drawn().pains[0]).toMatchObject({ depth: "deep", since: "May" });
  });

  test("each answer is in the drawing before the sheet is closed, so that it can be kept", () => {
    const kept: (string | null)[] = [];
    easel.listen((event) => event === "change" && kept.push(drawn().pains[0]?.course ?? null));
    easel.beginTelling();
    easel.tell({ course: "comes_and_goes" });
    expect(kept).toEqual(["comes_and_goes"]);
  });

  test("an answer taken back leaves nothing said, and no step", () => {
    tell({ course: "constant" }, { course: null });
    expect(isTold(easel.painting.active)).toBe(false);
    easel.undo();
    expect(drawn().pains).toEqual([]);
  });

  test("two pains are described each on its own", () => {
    tell({ depth: "superficial", worse_with: "sitting" });
    easel.addPain();
    stroke(2);
    tell({ depth: "both", better_with: "warmth" });
    expect(drawn().pains).toMatchObject([
      { depth: "superficial", worse_with: "sitting", better_with: null },
      { depth: "both", worse_with: null, better_with: "warmth" },
    ]);
  });

  test("what was said outlives a stroke, a pin, another kind of pain and a reload", () => {
    tell({ qualities: ["tight"], worse_with: "mañanas frías 🥶" });
    easel.addPin(7);
    easel.chooseKind("numbness");
    stroke(9);
    const text = canonical(drawn());
    expect(text).toContain('"better_with":null,"course":null,"depth":null,"id":"p1"');
    expect(text).toContain('"qualities":["tight"],"since":null');
    expect(text).toContain('"worse_with":"mañanas frías 🥶"');
    const again = new Easel(VERTEX_COUNT, "female");
    again.load(parseDrawing(text));
    expect(canonical(again.drawing("en", "patient"))).toBe(text);
  });

  test("nothing is told when a drawing was loaded meanwhile", () => {
    const other = { ...drawn(), pains: [] };
    easel.beginTelling();
    easel.load(other);
    easel.tell({ depth: "deep" });
    easel.endTelling();
    expect(isTold(easel.painting.active)).toBe(false);
    expect(easel.history.canUndo).toBe(false);
  });
});

describe.each([
  ["English", en],
  ["Spanish", es],
])("the words in %s", (_, words) => {
  test("every quality has a word, and no two the same", () => {
    const { quality } = words.feeling;
    expect(Object.keys(quality).sort()).toEqual([...QUALITIES].sort());
    expect(new Set(Object.values(quality)).size).toBe(QUALITIES.length);
  });
});
