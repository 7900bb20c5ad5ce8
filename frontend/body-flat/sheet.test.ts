import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readAsset } from "../body-view/asset";
import { quadNormals, vertexArea } from "../body-view/normals";
import { corners, rasterise, type Window } from "./raster";
import { laySheet, LOOKS } from "./sheet";

const file = new URL("../../src/filiform/body/data/surface.fbod", import.meta.url);
const asset = readAsset(Uint8Array.from(readFileSync(file)).buffer);
const SCALE = 420;

function sheetOf(shape: string, wide: boolean) {
  const positions = asset.positions(shape);
  return {
    positions,
    sheet: laySheet(asset, positions, quadNormals(asset.quads, positions), wide),
  };
}

/** Vertices that belong to a triangle which some figure shows. */
function seenOn(shape: string): Set<number> {
  const { positions, sheet } = sheetOf(shape, true);
  const seen = new Set<number>();
  for (const figure of sheet.figures) {
    const window: Window = {
      scale: SCALE,
      left: figure.place[0] - figure.extent[0] / 2,
      top: figure.place[1] + figure.extent[1] / 2,
      width: Math.ceil(figure.extent[0] * SCALE),
      height: Math.ceil(figure.extent[1] * SCALE),
    };
    const drawing = rasterise(figure, asset.quads, positions, window);
    let step = drawing.next();
    while (!step.done) step = drawing.next();
    for (const t of new Set(step.value.triangle)) {
      if (t >= 0) for (const vertex of corners(asset.quads, t)) seen.add(vertex);
    }
  }
  return seen;
}

describe("the sheet of the flat chart", () => {
  it.each(["female", "male", "heavier"])(
    "shows all skin of the %s body but what is inside mouth and eyes",
    (shape) => {
      const area = vertexArea(asset.quads, asset.positions(shape));
      const seen = seenOn(shape);
      const whole = area.reduce((sum, one) => sum + one, 0);
      const shown = area.reduce((sum, one, vertex) => sum + (seen.has(vertex) ? one : 0), 0);
      expect(shown / whole).toBeGreaterThan(0.998);
    },
  );

  it.each(["female", "heavier"])("shows a part of every region of the %s body", (shape) => {
    const seen = seenOn(shape);
    const shown = new Set([...seen].map((vertex) => asset.regions[asset.regionOf[vertex]!]));
    expect(asset.regions.filter((region) => !shown.has(region))).toEqual([]);
  });

  it.each([true, false])("lays no figure over another (wide: %s)", (wide) => {
    const { figures } = sheetOf("female", wide).sheet;
    for (const a of figures) {
      for (const b of figures) {
        if (a === b) continue;
        const apart = [0, 1].some(
          (k) => Math.abs(a.place[k]! - b.place[k]!) >= (a.extent[k]! + b.extent[k]!) / 2,
        );
        expect(apart, `${a.id} and ${b.id}`).toBe(true);
      }
    }
  });

  it("keeps every figure on the page of its look", () => {
    const { figures, pages } = sheetOf("male", false).sheet;
    expect([...pages.keys()]).toEqual([...LOOKS]);
    for (const { id, look, place, extent } of figures) {
      const page = pages.get(look)!;
      for (const k of [0, 1]) {
        const away = Math.abs(place[k]! - page.middle[k]!) + extent[k]! / 2;
        expect(away, id).toBeLessThanOrEqual(page.extent[k]! / 2 + 1e-6);
      }
    }
  });

  it("draws the person's right at the left of the front and at the right of the back", () => {
    const { figures } = sheetOf("female", true).sheet;
    const right = (id: string): number => figures.find((figure) => figure.id === id)!.right[0];
    expect(right("front")).toBeCloseTo(1);
    expect(right("back")).toBeCloseTo(-1);
  });
});
