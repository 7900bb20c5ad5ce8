import { expect, test } from "vitest";
import { stretches } from "./shown-skin";

test("vertices near each other in a buffer go over as one stretch, far ones apart", () => {
  expect(stretches([5000, 7, 9, 3, 5100])).toEqual([
    [3, 9],
    [5000, 5100],
  ]);
  expect(stretches([])).toEqual([]);
});

test("a stretch holds every vertex it was made for", () => {
  const vertices = Array.from({ length: 200 }, (_, i) => (i * 7919) % 50_000);
  const found = stretches(vertices);
  for (const v of vertices) {
    expect(found.some(([first, last]) => first <= v && v <= last)).toBe(true);
  }
});
