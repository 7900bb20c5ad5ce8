import { expect, test } from "vitest";
import { fanOut } from "./fan-out";

function nearest(spots: { x: number; y: number }[]): number {
  let least = Infinity;
  spots.forEach((a, i) =>
    spots.slice(i + 1).forEach((b) => (least = Math.min(least, Math.hypot(a.x - b.x, a.y - b.y)))),
  );
  return least;
}

test("markers apart stay where they are", () => {
  const spots = [
    { x: 0, y: 0 },
    { x: 100, y: 0 },
  ];
  expect(fanOut(spots, 64)).toEqual(spots);
});

test("markers that would overlap part evenly, and no farther than needed", () => {
  const [a, b] = fanOut(
    [
      { x: 0, y: 0 },
      { x: 10, y: 0 },
    ],
    64,
  );
  expect(a).toEqual({ x: -27, y: 0 });
  expect(b).toEqual({ x: 37, y: 0 });
});

test("six markers on one place all become reachable, the same way every time", () => {
  const heap = Array.from({ length: 6 }, () => ({ x: 50, y: 50 }));
  const spread = fanOut(heap, 44);
  expect(nearest(spread)).toBeGreaterThan(40);
  expect(fanOut(heap, 44)).toEqual(spread);
});
