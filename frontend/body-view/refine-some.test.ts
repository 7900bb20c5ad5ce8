import { expect, test } from "vitest";
import { RefineSome } from "./refine-some";
import { refine, subdivision, undivided } from "./subdivide";
import { cube, flat } from "./test-body";

const quads = Uint32Array.from(flat(cube().quads));

test.each([
  ["finer", subdivision(quads, 8)],
  ["as it is", undivided(quads, 8)],
])("on a mesh %s it agrees with the plain way, again and again", (_name, by) => {
  const some = new RefineSome(by, 8);
  const old = new Float32Array(16);
  const shown = new Float32Array(by.vertexCount * 2);
  for (const [vertex, value] of [
    [3, 1],
    [0, 0.5],
    [3, 0],
    [7, 0.25],
  ] as const) {
    old.set([value, 0.25 * vertex], 2 * vertex);
    some.run([vertex, vertex], old, 2, (i, values) => shown.set(values, 2 * i));
    const plain = refine(by, old, 2);
    shown.forEach((each, i) => expect(each).toBeCloseTo(plain[i]!, 6));
  }
});

test("it touches only what depends on the changed vertex", () => {
  const by = subdivision(quads, 8);
  const touched = new RefineSome(by, 8).run([0], new Float32Array(8), 1, () => undefined);
  const depends = Array.from({ length: by.vertexCount }, (_, i) => i).filter((i) =>
    by.source.subarray(by.start[i], by.start[i + 1]).includes(0),
  );
  expect(touched.sort((a, b) => a - b)).toEqual(depends);
});
