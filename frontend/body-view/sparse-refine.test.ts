import { expect, test } from "vitest";
import { SparseRefine } from "./sparse-refine";
import { refine, subdivision } from "./subdivide";
import { cube, flat } from "./test-body";

test("it agrees with the plain way, again and again", () => {
  const by = subdivision(Uint32Array.from(flat(cube().quads)), 8);
  const sparse = new SparseRefine(by, 8, 2);
  for (const painted of [[3], [0, 5], []]) {
    const old = new Float32Array(16);
    for (const v of painted) old.set([1, 0.25 * v], 2 * v);
    const plain = refine(by, old, 2);
    sparse.run(old).forEach((value, i) => expect(value).toBeCloseTo(plain[i]!, 6));
  }
});
