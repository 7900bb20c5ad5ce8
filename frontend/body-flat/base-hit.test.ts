import { describe, expect, it } from "vitest";
import { flat, sheet } from "../body-view/test-body";
import { hitQuad } from "./base-hit";
import { seenFrom, type Figure } from "./figure";

const mesh = sheet(2, 2, 0.1);
const quads = Uint32Array.from(flat(mesh.quads));
const positions = Float32Array.from(flat(mesh.positions));
const figure: Figure = {
  id: "front",
  look: "front",
  ...seenFrom([0, 0, 1], [0, 1, 0]),
  size: 2,
  room: 1,
  triangles: null,
  middle: [0.1, 0.1],
  place: [5, 1],
  extent: [0.4, 0.4],
};

/** Where a point of the sheet of skin is drawn. */
function drawn(x: number, y: number): [number, number] {
  return [5 + 2 * (x - 0.1), 1 + 2 * (y - 0.1)];
}

describe("what a finger meets on the flat chart", () => {
  it.each([
    [0.07, 0.02, 0],
    [0.02, 0.07, 1],
  ])("is the triangle and the point that were drawn at %f, %f", (x, y, triangle) => {
    const met = hitQuad(0, quads, positions, figure, ...drawn(x, y));
    expect(met.triangle).toBe(triangle);
    [x, y, 0].forEach((value, k) => expect(met.point[k]).toBeCloseTo(value, 6));
  });

  it("is the nearest edge where the finer skin lies beside the quad", () => {
    const met = hitQuad(0, quads, positions, figure, ...drawn(0.105, 0.05));
    expect(met.triangle).toBe(0);
    expect(met.point[0]).toBeCloseTo(0.1, 2);
    expect(met.point[1]).toBeCloseTo(0.05, 2);
  });

  it("answers with corners of the quad also where that is seen edge on", () => {
    const edgeOn = { ...figure, ...seenFrom([1, 0, 0], [0, 1, 0]) };
    const met = hitQuad(3, quads, positions, edgeOn, 5, 1);
    expect(met.point.every(Number.isFinite)).toBe(true);
  });
});
