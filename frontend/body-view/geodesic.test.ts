import { describe, expect, test } from "vitest";
import { brushed, walk } from "./geodesic";
import { skinGraph } from "./graph";
import { quadNormals } from "./normals";
import { flat, foldedStrip, sheet, type SmallMesh } from "./test-body";

function skin(mesh: SmallMesh) {
  const quads = Uint32Array.from(flat(mesh.quads));
  const positions = Float32Array.from(flat(mesh.positions));
  const graph = skinGraph(quads, mesh.positions.length);
  return { graph, positions, normals: quadNormals(quads, positions), quads };
}

describe("walking over skin", () => {
  const { graph, positions } = skin(sheet(10, 10, 0.01));

  test("it measures along edges and across squares, in metres", () => {
    const reached = walk(graph, positions, new Map([[0, 0]]), 0.0501);
    expect(reached.get(5)).toBeCloseTo(0.05, 6);
    expect(reached.get(11 * 2 + 2)).toBeCloseTo(0.02 * Math.SQRT2, 6);
  });

  test("it stops at the limit and at closed vertices", () => {
    const reached = walk(graph, positions, new Map([[0, 0]]), 0.05, (v) => v % 11 !== 3);
    expect(reached.has(6)).toBe(false);
    expect(reached.has(2)).toBe(true);
    expect(reached.has(4)).toBe(false);
  });

  test("it counts the way already gone to each of several beginnings", () => {
    const seeds = new Map([
      [0, 0.02],
      [10, 0],
    ]);
    expect(walk(graph, positions, seeds, 0.2).get(4)).toBeCloseTo(0.06, 6);
  });
});

describe("the brush", () => {
  test("it is round on flat skin", () => {
    const { graph, positions, normals } = skin(sheet(20, 20, 0.01));
    const at = { corners: [220], point: [0.1, 0.1, 0] } as const;
    const covered = brushed(graph, positions, normals, at, 0.045);
    const inside = Array.from({ length: 441 }, (_, v) => v).filter(
      (v) => Math.hypot(positions[3 * v]! - 0.1, positions[3 * v + 1]! - 0.1) <= 0.045,
    );
    expect([...covered.keys()].sort((a, b) => a - b)).toEqual(inside);
  });

  test("it never bleeds through a fold to skin that is near only in space", () => {
    const across = 6;
    const along = 40;
    const mesh = foldedStrip(across, along, 0.01, 0.005);
    const { graph, positions, normals, quads } = skin(mesh);
    const quad = 5 * across + 3;
    const corners = [...quads.subarray(4 * quad, 4 * quad + 4)];
    const at = { corners, point: [0.035, 0.055, 0] as const };
    const covered = [...brushed(graph, positions, normals, at, 0.025).keys()];
    const beyond = (across + 1) * (along / 2 + 1);
    expect(covered.length).toBeGreaterThan(10);
    expect(covered.every((vertex) => vertex < beyond)).toBe(true);
    const opposite = Array.from({ length: mesh.positions.length - beyond }, (_, i) => i + beyond);
    const near = opposite.filter((v) => Math.abs(positions[3 * v + 1]! - 0.055) < 0.01);
    expect(near.length).toBeGreaterThan(0);
  });

  test("it does not creep round to skin that faces away", () => {
    const across = 4;
    const mesh = foldedStrip(across, 8, 0.01, 0.004);
    const { graph, positions, normals } = skin(mesh);
    const rim = 3 * (across + 1);
    const at = { corners: [rim + 2], point: [0.02, 0.03, 0] as const };
    const covered = [...brushed(graph, positions, normals, at, 0.03).keys()];
    expect(covered.some((vertex) => vertex > 6 * (across + 1))).toBe(false);
  });

  test("it marks at least the nearest vertex, however small it is", () => {
    const { graph, positions, normals } = skin(sheet(2, 2, 0.1));
    const at = { corners: [0, 1, 4, 3], point: [0.04, 0.03, 0] } as const;
    expect([...brushed(graph, positions, normals, at, 0.001).keys()]).toEqual([0]);
  });
});
