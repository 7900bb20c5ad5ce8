import { expect, test } from "vitest";
import { bestSide, type Side } from "./best-side";

/** How well a patch is seen that faces this way, unless something stands before it. */
const patch =
  (azimuth: number, elevation: number, hidden: (side: Side) => boolean = () => false) =>
  (side: Side): number => {
    if (hidden(side)) return 0;
    const level = Math.cos(side.elevation) * Math.cos(elevation);
    const facing =
      level * Math.cos(side.azimuth - azimuth) + Math.sin(side.elevation) * Math.sin(elevation);
    return Math.max(0, facing);
  };

test("skin that nothing hides is looked at from where it faces", () => {
  expect(bestSide(0.8, patch(0.8, 0))).toEqual({ azimuth: 0.8, elevation: 0 });
});

test("skin that faces a little up or down is still looked at level", () => {
  expect(bestSide(0, patch(0, 0.3)).elevation).toBe(0);
});

test("what the trunk stands before is looked at from beside the trunk", () => {
  const { azimuth, elevation } = bestSide(
    0,
    patch(0, 0, (side) => Math.abs(side.azimuth) < 0.9),
  );
  expect(Math.abs(azimuth)).toBe(1);
  expect(elevation).toBe(0);
});

test("a sole is looked at from below, the top of the head from above", () => {
  expect(bestSide(0, patch(0, -Math.PI / 2)).elevation).toBeLessThan(-0.5);
  expect(bestSide(0, patch(0, Math.PI / 2)).elevation).toBeGreaterThan(0.5);
});

test("what is seen from nowhere is looked at from where it faces", () => {
  expect(bestSide(2, () => 0)).toEqual({ azimuth: 2, elevation: 0 });
});
