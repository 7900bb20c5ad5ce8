import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readAsset } from "../body-view/asset";
import { skinGraph } from "../body-view/graph";
import { quadNormals } from "../body-view/normals";
import { CHANNELS, paintFields } from "../body-view/paint-fields";
import { refine, subdivision } from "../body-view/subdivide";
import { Coat } from "./coat";

const file = new URL("../../src/filiform/body/data/surface.fbod", import.meta.url);
const asset = readAsset(Uint8Array.from(readFileSync(file)).buffer);
const graph = skinGraph(asset.quads, asset.vertexCount);

function painted(vertices: readonly number[]): Int8Array {
  const strength = new Int8Array(asset.vertexCount).fill(-1);
  for (const vertex of vertices) strength[vertex] = 6;
  return strength;
}

describe("the skin of the flat chart", () => {
  const positions = asset.positions("female");
  const normals = quadNormals(asset.quads, positions);
  const worn = { garment: true, finer: true };

  it("is the same finer skin as on the body in space", () => {
    const coat = new Coat(asset, graph, worn);
    coat.setShape(positions, normals);
    const by = subdivision(asset.quads, asset.vertexCount);
    const finer = refine(by, positions, 3);
    expect(coat.positions.every((value, i) => value === finer[i])).toBe(true);
    expect(coat.quads.every((corner, i) => corner === by.quads[i])).toBe(true);
  });

  it("keeps the paint as if it had all been laid on at once", () => {
    const coat = new Coat(asset, graph, worn);
    coat.setPaint([{ kind: "pain", strength: painted([10, 11, 12, 500]) }]);
    const last = [{ kind: "numbness" as const, strength: painted([11, 900]) }];
    coat.setPaint(last);
    const by = subdivision(asset.quads, asset.vertexCount);
    const whole = refine(by, paintFields(last, graph), CHANNELS);
    for (const [i, value] of whole.entries()) {
      if (Math.abs(value - coat.paint[i]!) > 1e-5) throw new Error(`number ${i} differs`);
    }
  });

  it("tells which vertices look different, and no others", () => {
    const coat = new Coat(asset, graph, worn);
    const stale = coat.setPaint([{ kind: "pain", strength: painted([777]) }]);
    expect(stale[777]).toBe(1);
    expect(stale.reduce((sum, one) => sum + one, 0)).toBeLessThan(200);
    const same = coat.setPaint([{ kind: "pain", strength: painted([777]) }]);
    expect(same.every((one) => one === 0)).toBe(true);
  });

  it("is the base mesh itself where the device is spared", () => {
    const coat = new Coat(asset, graph, { garment: false, finer: false });
    coat.setShape(positions, normals);
    expect(coat.quads).toEqual(asset.quads);
    expect(coat.parts).toBe(1);
    expect(coat.garment).toBeNull();
  });
});
