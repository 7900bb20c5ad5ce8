import { describe, expect, it } from "vitest";
import { cube, flat } from "../body-view/test-body";
import { seenFrom, type Figure } from "./figure";
import { corners, rasterise } from "./raster";

const mesh = cube();
const quads = Uint32Array.from(flat(mesh.quads));
const positions = Float32Array.from(flat(mesh.positions));
const WINDOW = { scale: 20, left: -0.6, top: 0.6, width: 24, height: 24 };

function seen(eye: readonly [number, number, number], up: readonly [number, number, number]) {
  const sight = seenFrom(eye, up);
  const middle = [sight.right, sight.up].map((axis) => (axis[0] + axis[1] + axis[2]) / 2);
  const figure: Figure = {
    id: "front", look: "front", ...sight, size: 1, room: 1, triangles: null,
    middle: [middle[0]!, middle[1]!], place: [0, 0], extent: [1, 1],
  }; // prettier-ignore
  const drawing = rasterise(figure, quads, positions, WINDOW);
  let step = drawing.next();
  while (!step.done) step = drawing.next();
  return step.value;
}

describe("a figure drawn without WebGL", () => {
  it.each([
    ["front", [0, 0, 1], [0, 1, 0], 1],
    ["back", [0, 0, -1], [0, 1, 0], 0],
    ["left", [1, 0, 0], [0, 1, 0], 5],
    ["top", [0, 1, 0], [0, 0, -1], 3],
  ] as const)("shows the side that faces the eye: %s", (_name, eye, up, quad) => {
    const { triangle } = seen(eye, up);
    const shown = new Set([...triangle].filter((t) => t >= 0).map((t) => t >> 1));
    expect([...shown]).toEqual([quad]);
    expect([...triangle].filter((t) => t >= 0)).toHaveLength(400);
  });

  it("weighs the corners of a triangle by how near they are", () => {
    const map = seen([0, 0, 1], [0, 1, 0]);
    const at = 12 * map.width + 12;
    const [a, b, c] = corners(quads, map.triangle[at]!);
    const [wb, wc] = [map.second[at]! / 255, map.third[at]! / 255];
    const x = (1 - wb - wc) * positions[3 * a]! + wb * positions[3 * b]! + wc * positions[3 * c]!;
    expect(x).toBeCloseTo(0.525, 1);
  });
});
