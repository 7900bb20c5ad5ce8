import { describe, expect, it } from "vitest";
import { seenFrom, type Figure } from "./figure";
import { coarseOf, windowOf } from "./plates";

const figure: Figure = {
  id: "front",
  look: "front",
  ...seenFrom([0, 0, 1], [0, 1, 0]),
  middle: [0, 0],
  place: [0, 0],
  size: 1,
  extent: [1, 1.7],
  room: 1,
  triangles: null,
};
const view = (scale: number) => ({ x: 0, y: 0, scale });

describe("the pictures of a figure", () => {
  it("draws it whole where that is not too large", () => {
    expect(windowOf(figure, view(300), { width: 400, height: 600 }, 2)).toMatchObject({
      whole: true,
      scale: 600,
    });
  });

  it.each([
    [3840, 2160, 1],
    [390, 844, 3],
  ])("lays a picture below a sharp part that is no blur on %s by %s", (width, height, ratio) => {
    const sharp = windowOf(figure, view(1200), { width, height }, ratio)!;
    expect(sharp.whole).toBe(false);
    const below = coarseOf(figure);
    expect(below.whole).toBe(true);
    expect(below.width * below.height).toBeGreaterThan(400_000);
    expect(below.width).toBeGreaterThanOrEqual(figure.extent[0] * below.scale);
  });
});
