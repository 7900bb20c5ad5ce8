import { describe, expect, test } from "vitest";
import { canonical } from "./canonical";
import { MalformedDrawing, parseDrawing } from "./parse";
import type { Drawing } from "./types";

const drawing: Drawing = {
  schema: "filiform.drawing/1",
  mesh: "hm08-1",
  shape: "female",
  language: "en",
  author: { role: "patient" },
  time: "2026-11-24T10:00:00Z",
  pains: [
    {
      id: "p1",
      kind: "pain",
      main: true,
      vertices: [12, 13, 40],
      intensity: [7, 7, 6],
      pins: [13],
      qualities: ["aching"],
      depth: "deep",
      course: "comes_and_goes",
      since: "3 weeks",
      worse_with: "reaching up",
      better_with: null,
    },
  ],
  clear: { said: "regions", regions: ["knee-front-left"] },
};

function faults(value: unknown): string[] {
  try {
    parseDrawing(value);
  } catch (error) {
    if (error instanceof MalformedDrawing) return error.faults.map((fault) => fault.path);
    throw error;
  }
  return [];
}

function changed(change: (copy: Record<string, unknown>, pain: Record<string, unknown>) => void) {
  const copy = structuredClone(drawing) as unknown as Record<string, unknown>;
  change(copy, (copy["pains"] as Record<string, unknown>[])[0]!);
  return copy;
}

describe("canonical JSON", () => {
  test("it is what Python writes: sorted keys, no spaces, characters as they are", () => {
    expect(canonical({ b: [1, { d: "ñ", c: null }], a: 'x"\n\u0001\u007f' })).toBe(
      '{"a":"x\\"\\n\\u0001\u007f","b":[1,{"c":null,"d":"ñ"}]}',
    );
  });

  test("it sorts by code point, as Python does, not by UTF-16 unit", () => {
    expect(canonical({ "\u{1f600}": 1, "\uffee": 2 })).toBe('{"\uffee":2,"\u{1f600}":1}');
  });

  test("it refuses what JSON does not have", () => {
    expect(() => canonical({ a: () => 1 })).toThrow(TypeError);
  });
});

describe("reading a drawing", () => {
  test("it round-trips exactly", () => {
    const text = canonical(drawing);
    expect(parseDrawing(text)).toEqual(drawing);
    expect(canonical(parseDrawing(text))).toBe(text);
  });

  test("an empty drawing is legal", () => {
    expect(faults(changed((copy) => (copy["pains"] = [])))).toEqual([]);
  });

  test.each<
    [string, string, (copy: Record<string, unknown>, pain: Record<string, unknown>) => void]
  >([
    [
      "a vertex that the body lacks",
      "pains[0].vertices[1]",
      (_, p) => (p["vertices"] = [1, 99999, 3]),
    ],
    ["vertices out of order", "pains[0].vertices", (_, p) => (p["vertices"] = [3, 2, 5])],
    ["a vertex twice", "pains[0].vertices", (_, p) => (p["vertices"] = [3, 3, 5])],
    ["a strength beyond ten", "pains[0].intensity[2]", (_, p) => (p["intensity"] = [1, 2, 11])],
    ["too few strengths", "pains[0].intensity", (_, p) => (p["intensity"] = [1])],
    ["a kind nobody knows", "pains[0].kind", (_, p) => (p["kind"] = "itch")],
    ["a quality nobody knows", "pains[0].qualities[0]", (_, p) => (p["qualities"] = ["blue"])],
    ["an unknown field", "pains[0].colour", (_, p) => (p["colour"] = "red")],
    ["a pin that is no vertex", "pains[0].pins[0]", (_, p) => (p["pins"] = [-1])],
    ["no main pain", "pains", (_, p) => (p["main"] = false)],
    ["another mesh", "mesh", (copy) => (copy["mesh"] = "hm08-2")],
    ["a time without a zone", "time", (copy) => (copy["time"] = "2026-11-24T10:00:00")],
    ["clear that is not said", "clear.said", (copy) => (copy["clear"] = {})],
    ["a list where a drawing should be", "schema", (copy) => delete copy["schema"]],
  ])("it names the place of %s", (_name, path, change) => {
    expect(faults(changed(change))).toContain(path);
  });

  test("it gathers every fault, not only the first", () => {
    const wrong = changed((copy, pain) => {
      copy["language"] = "fr";
      pain["depth"] = "middling";
      pain["since"] = "x".repeat(501);
    });
    expect(faults(wrong)).toEqual(["pains[0].depth", "pains[0].since", "language"]);
  });

  test.each(["", "nonsense", "[]", "null", "3", '{"pains":{}}', '{"pains":[null,[],"x",1]}'])(
    "it never crashes on %s",
    (text) => {
      expect(faults(text).length).toBeGreaterThan(0);
    },
  );
});
