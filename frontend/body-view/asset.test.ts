import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { AssetFault, readAsset } from "./asset";
import { subdivision } from "./subdivide";
import { encode, type SmallBody } from "./test-body";

const small: SmallBody = {
  mirror: [1, 0, 2, 4, 3, 5],
  quads: [[0, 2, 5, 3]],
  shapes: {
    thin: [
      [100, 5, -7],
      [-100, 5, -7],
      [0, 32000, 3],
      [300, -32000, 9],
      [-300, -32000, 9],
      [0, 1, 2],
    ],
    wide: [
      [200, 5, -7],
      [-200, 5, -7],
      [0, -32000, 3],
      [400, 32000, 9],
      [-400, 32000, 9],
      [0, 1, 2],
    ],
  },
  scale: 0.001,
};

describe("a body surface file", () => {
  const body = readAsset(encode(small));

  test("it gives every vertex its mirror", () => {
    expect([...body.mirror]).toEqual(small.mirror);
  });

  test("it gives the coded quads and then the same ones mirrored", () => {
    expect([...body.quads]).toEqual([0, 2, 5, 3, 1, 4, 5, 2]);
  });

  test("it gives metres on both sides, for the first shape", () => {
    const points = body.positions("thin");
    expect([...points.subarray(3, 6)]).toEqual([-0.1, 0.905, -0.007].map(Math.fround));
    expect([...points.subarray(6, 9)]).toEqual([0, 32.9, 0.003].map(Math.fround));
  });

  test("it gives other shapes as differences, round the end of sixteen bits", () => {
    const points = body.positions("wide");
    expect([...points.subarray(9, 12)]).toEqual([0.4, 32.9, 0.009].map(Math.fround));
    expect([...points.subarray(12, 15)]).toEqual([-0.4, 32.9, 0.009].map(Math.fround));
    expect(points[7]).toBe(Math.fround(-31.1));
  });

  test("it gives regions and garment by vertex", () => {
    expect([...body.regionOf]).toEqual([0, 1, 0, 1, 0, 1]);
    expect([...body.garment]).toEqual([0, 40, 80, 120, 160, 200]);
    expect(body.regions).toEqual(["one-left", "one-right"]);
  });

  test("it refuses other bytes, and shapes that it does not hold", () => {
    expect(() => readAsset(new TextEncoder().encode("PNG something").buffer)).toThrow(AssetFault);
    expect(() => body.positions("tall")).toThrow('no body shape "tall"');
  });
});

describe("the body that is shipped", () => {
  const path = new URL("../../src/filiform/body/data/surface.fbod", import.meta.url);
  const bytes = readFileSync(path);
  const body = readAsset(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length));

  test("it is hm08 whole: counts, closed, mirrored", () => {
    expect(body.mesh).toBe("hm08-1");
    expect(body.vertexCount).toBe(13380);
    expect(body.quads.length).toBe(4 * 13378);
    expect(body.mirror.every((other, i) => body.mirror[other] === i)).toBe(true);
    const edges = new Map<string, number>();
    for (let q = 0; q < body.quads.length; q += 4) {
      for (let i = 0; i < 4; i++) {
        const [a, b] = [body.quads[q + i]!, body.quads[q + ((i + 1) % 4)]!];
        const key = a < b ? `${a} ${b}` : `${b} ${a}`;
        edges.set(key, (edges.get(key) ?? 0) + 1);
      }
    }
    expect([...edges.values()].every((count) => count === 2)).toBe(true);
    expect(subdivision(body.quads, body.vertexCount).vertexCount).toBe(13380 + edges.size + 13378);
  });

  test.each(["female", "male", "neutral", "older", "heavier", "adolescent"])(
    "it stands on the floor, upright and centred: %s",
    (shape) => {
      const points = body.positions(shape);
      const column = (axis: number): number[] => [...points].filter((_, i) => i % 3 === axis);
      expect(Math.min(...column(1))).toBeCloseTo(0, 3);
      expect(Math.max(...column(1))).toBeGreaterThan(1.3);
      expect(Math.max(...column(0)) + Math.min(...column(0))).toBeCloseTo(0, 4);
    },
  );
});
