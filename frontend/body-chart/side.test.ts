import { expect, test } from "vitest";
import { openingView } from "./side";

/** Vertices that look to the front, back, person's left and right, and half right half front. */
const normals = Float32Array.of(0, 0, 1, 0, 0, -1, 1, 0, 0, -1, 0, 0, -0.8, 0, 0.6);
const [front, back, left, right, corner] = [0, 1, 2, 3, 4] as const;
const opened = (painted: number[], areas: Record<number, number> = {}) =>
  openingView(
    normals,
    Float32Array.from({ length: 5 }, (_, v) => areas[v] ?? 1),
    painted,
  );

test("it opens on the side that shows the paint", () => {
  expect(opened([front])).toBe("front");
  expect(opened([back])).toBe("back");
  expect(opened([left])).toBe("left");
  expect(opened([right])).toBe("right");
});

test("with front and back painted it opens on one of them, the one with more skin painted", () => {
  expect(opened([front, back, corner], { [back]: 3 })).toBe("back");
  expect(opened([front, back, corner], { [front]: 2 })).toBe("front");
});

test("it opens on the front or the back when they show nearly as much as a side", () => {
  expect(opened([corner])).toBe("front");
  expect(opened([corner, right])).toBe("right");
});
