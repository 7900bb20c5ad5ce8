/** A body from the waist up, painted as a person would: strokes of a brush on the skin. */
import { loadAsset } from "../../frontend/body-view/asset";
import { BodyView } from "../../frontend/body-view/body-view";
import { brushed } from "../../frontend/body-view/geodesic";
import type { PaintLayer } from "../../frontend/body-view/paint-fields";
import assetUrl from "../../src/filiform/body/data/surface.fbod?url";

/** One dab: pixels from the top left corner of the picture, radius in metres, strength 0 to 10. */
type Dab = readonly [x: number, y: number, radius: number, strength: number];

/** Weak ones first: a later dab lies over an earlier one. */
const DABS: readonly Dab[] = [
  [382, 266, 0.026, 3],
  [144, 548, 0.038, 3],
  [158, 520, 0.042, 4],
  [374, 282, 0.028, 4],
  [176, 488, 0.048, 5],
  [360, 298, 0.031, 4],
  [344, 312, 0.034, 5],
  [391, 128, 0.038, 4],
  [389, 132, 0.022, 6],
  [198, 452, 0.054, 6],
  [326, 324, 0.038, 6],
  [212, 420, 0.056, 7],
  [308, 334, 0.042, 7],
  [236, 386, 0.056, 8],
  [290, 342, 0.046, 8],
  [272, 350, 0.044, 9],
  [256, 366, 0.034, 10],
];

declare global {
  interface Window {
    pictureReady?: boolean;
  }
}

const host = document.querySelector("main")!;
const asset = await loadAsset(assetUrl);
const view = new BodyView(host, asset, "female", { garment: true });
view.camera.pose = { azimuth: -0.42, elevation: 0.03, distance: 1.5, target: [-0.1, 1.36, 0] };
view.setPaint([painted(DABS)]);
view.onFrame(() => (window.pictureReady = true));
view.requestRender();

function painted(dabs: readonly Dab[]): PaintLayer {
  const strength = new Int8Array(asset.vertexCount).fill(-1);
  for (const [x, y, radius, strong] of dabs) {
    const hit = view.pick(x, y);
    if (!hit) throw new Error(`A dab at ${x}, ${y} misses the body.`);
    for (const vertex of brushed(view.graph, view.positions, view.normals, hit, radius).keys()) {
      strength[vertex] = strong;
    }
  }
  return { kind: "pain", strength };
}
