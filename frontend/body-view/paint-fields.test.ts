import { describe, expect, test } from "vitest";
import { skinGraph } from "./graph";
import { CHANNELS, paintFields } from "./paint-fields";
import { flat, sheet } from "./test-body";

const mesh = sheet(8, 8, 0.01);
const graph = skinGraph(Uint32Array.from(flat(mesh.quads)), mesh.positions.length);

function layer(kind: "pain" | "stiffness", painted: Record<number, number>) {
  const strength = new Int8Array(graph.vertexCount).fill(-1);
  for (const [vertex, value] of Object.entries(painted)) strength[Number(vertex)] = value;
  return { kind, strength };
}

describe("what the shader is given", () => {
  test("every painted vertex lies above a half and every other below, whatever is around", () => {
    const painted = { 0: 5, 40: 5, 41: 5, 49: 5, 50: 1, 60: 10 };
    const fields = paintFields([layer("pain", painted)], graph);
    for (let v = 0; v < graph.vertexCount; v++) {
      const coverage = fields[v * CHANNELS]!;
      if (v in painted) expect(coverage).toBeGreaterThan(0.5);
      else expect(coverage).toBeLessThan(0.5);
    }
  });

  test("coverage grows with painted neighbours on both sides of the edge", () => {
    const alone = paintFields([layer("pain", { 40: 5 })], graph);
    const among = paintFields([layer("pain", { 31: 5, 39: 5, 40: 5, 41: 5, 49: 5 })], graph);
    expect(among[40 * CHANNELS]!).toBeGreaterThan(alone[40 * CHANNELS]!);
    expect(among[30 * CHANNELS]!).toBeGreaterThan(alone[30 * CHANNELS]!);
  });

  test("kinds have their own channels, and the stronger of two pains shows", () => {
    const one = layer("pain", { 40: 2 });
    const two = layer("pain", { 40: 8 });
    const fields = paintFields([one, two, layer("stiffness", { 40: 5 })], graph);
    const [pain, painStrength, stiff, stiffStrength, numb] = fields.subarray(40 * CHANNELS);
    expect(painStrength! / pain!).toBeCloseTo(0.8, 6);
    expect(stiffStrength! / stiff!).toBeCloseTo(0.5, 6);
    expect(numb).toBe(0);
  });
});
