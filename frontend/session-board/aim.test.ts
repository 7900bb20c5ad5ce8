import { describe, expect, it } from "vitest";
import { aimFrom, bestView, seenFrom } from "./aim";

/** Skin that faces front (0), back (1), left (2), right (3), half back (4), up (5), and half front (6). */
const normals = Float32Array.from([
  ...[0, 0, 1],
  ...[0, 0, -1],
  ...[1, 0, 0],
  ...[-1, 0, 0],
  ...[0.7, 0, -0.7],
  ...[0, 1, 0],
  ...[0.7, 0, 0.7],
]);

describe("the view of the body", () => {
  it.each([
    [[0], "front"],
    [[1], "back"],
    [[2], "left"],
    [[3], "right"],
  ] as const)("is the side that the point is on: %s", (vertices, view) => {
    expect(bestView(normals, vertices)).toBe(view);
  });

  it("is the one from which most of the points are seen", () => {
    expect(bestView(normals, [0, 1, 1])).toBe("back");
    expect(bestView(normals, [0, 1, 4])).toBe("back");
  });

  it("is the straighter one when two see as many", () => {
    expect(bestView(normals, [6, 1])).toBe("back");
    expect(bestView(normals, [0, 4])).toBe("front");
  });

  it("turns to a side only when that shows much more", () => {
    expect(bestView(normals, [4])).toBe("back");
    expect(bestView(normals, [1, 4, 2])).toBe("back");
    expect(bestView(normals, [4, 2])).toBe("left");
  });

  it("leaves out what is on the other side", () => {
    expect(seenFrom(normals, [0, 1, 4], { view: "back", elevation: 0 })).toEqual([1, 4]);
  });

  it("is level, and raised only to see what lies on top", () => {
    expect(aimFrom("back", normals, [1, 4])).toEqual({ view: "back", elevation: 0 });
    expect(aimFrom("back", normals, [1, 5]).elevation).toBeGreaterThan(0);
  });
});
