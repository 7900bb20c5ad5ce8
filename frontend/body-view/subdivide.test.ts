import { describe, expect, test } from "vitest";
import { refine, subdivision, triangles, undivided } from "./subdivide";
import { cube, flat, sheet } from "./test-body";

const small = cube();
const quads = Uint32Array.from(flat(small.quads));
const finer = subdivision(quads, 8);

describe("one step of subdivision", () => {
  test("it makes a vertex of each vertex, edge and face, and four quads of each", () => {
    expect(finer.vertexCount).toBe(8 + 12 + 6);
    expect(finer.quads.length).toBe(4 * 24);
  });

  test("it stays watertight and keeps the quads facing outwards", () => {
    const edges = new Set<string>();
    for (let q = 0; q < finer.quads.length; q += 4) {
      for (let i = 0; i < 4; i++) {
        const way = `${finer.quads[q + i]} ${finer.quads[q + ((i + 1) % 4)]}`;
        expect(edges.has(way)).toBe(false);
        edges.add(way);
      }
    }
    for (const way of edges) expect(edges.has(way.split(" ").reverse().join(" "))).toBe(true);
    const points = refine(finer, flat(small.positions), 3);
    expect(volume(triangles(finer.quads), points)).toBeGreaterThan(0.3);
  });

  test("it puts the corner of a cube where Catmull and Clark put it", () => {
    const points = refine(finer, flat(small.positions), 3);
    for (const k of [0, 1, 2]) expect(points[k]).toBeCloseTo(2 / 9, 6);
    expect([...points.subarray(3 * 20, 3 * 20 + 3)]).toEqual([0.5, 0.5, 0]);
  });

  test("it leaves what is alike everywhere as it is, at a border too", () => {
    const plain = sheet(3, 2, 1);
    const by = subdivision(Uint32Array.from(flat(plain.quads)), plain.positions.length);
    const values = refine(by, new Float32Array(plain.positions.length).fill(7), 1);
    for (const value of values) expect(value).toBeCloseTo(7, 5);
  });
});

test("a quad falls into (a, b, c) and (a, c, d), in order", () => {
  expect([...triangles(Uint32Array.of(4, 5, 6, 7))]).toEqual([4, 5, 6, 4, 6, 7]);
});

function volume(corners: Uint32Array, p: Float32Array): number {
  let six = 0;
  for (let t = 0; t < corners.length; t += 3) {
    const [a, b, c] = [0, 1, 2].map((i) =>
      p.subarray(3 * corners[t + i]!, 3 * corners[t + i]! + 3),
    );
    const [x, y, z] = a!;
    six += x! * (b![1]! * c![2]! - b![2]! * c![1]!);
    six += y! * (b![2]! * c![0]! - b![0]! * c![2]!);
    six += z! * (b![0]! * c![1]! - b![1]! * c![0]!);
  }
  return six / 6;
}

test("an undivided mesh keeps its quads and has its vertices where the finer one has them", () => {
  const plain = undivided(quads, 8);
  expect(plain.quads).toEqual(quads);
  expect(plain.vertexCount).toBe(8);
  const values = flat(small.positions);
  expect([...refine(plain, values, 3)]).toEqual([...refine(finer, values, 3).subarray(0, 24)]);
});
