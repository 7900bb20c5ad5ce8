import { expect, test } from "vitest";
import type { Kind } from "../drawing/types";
import { ChangingPaint } from "./changing-paint";
import { skinGraph } from "./graph";
import { CHANNELS, paintFields } from "./paint-fields";
import { flat, sheet } from "./test-body";

const mesh = sheet(12, 12, 0.01);
const graph = skinGraph(Uint32Array.from(flat(mesh.quads)), mesh.positions.length);

function layer(kind: Kind): { kind: Kind; strength: Int8Array } {
  return { kind, strength: new Int8Array(graph.vertexCount).fill(-1) };
}

/** Whole numbers that look random and are the same in every run. */
function* numbers(): Generator<number, never> {
  for (let seed = 7; ;) yield (seed = (seed * 48_271) % 2_147_483_647);
}

test("it agrees with fields made anew, whatever is painted, taken off or put away", () => {
  const paint = new ChangingPaint(graph);
  const layers = [layer("pain"), layer("pain"), layer("numbness")];
  const next = numbers();
  for (let round = 0; round < 60; round++) {
    for (let dab = 0; dab < 5; dab++) {
      const { strength } = layers[next.next().value % 3]!;
      strength[next.next().value % graph.vertexCount] = (next.next().value % 12) - 1;
    }
    const shown = round % 7 === 6 ? layers.slice(1) : layers;
    paint.follow(shown);
    expect(paint.fields).toEqual(paintFields(shown, graph));
  }
  paint.follow([]);
  expect(paint.fields.every((value) => value === 0)).toBe(true);
});

test("it names every vertex that became different, and far fewer than all for a dab", () => {
  const paint = new ChangingPaint(graph);
  const pain = layer("pain");
  pain.strength[40] = 5;
  const before = paint.fields.slice();
  const changed = new Set(paint.follow([pain]));
  for (let v = 0; v < graph.vertexCount; v++) {
    const own = [v * CHANNELS, (v + 1) * CHANNELS] as const;
    const same = paint.fields.slice(...own).join() === before.slice(...own).join();
    if (!same) expect(changed).toContain(v);
  }
  expect(changed.size).toBe(9);
  expect(paint.follow([pain])).toEqual([]);
});
