import type { BodyAsset } from "../body-view/asset";
import type { Look, NearLook } from "../body-view/stage";
import {
  aspects,
  planeBox,
  trianglesWithin,
  verticesOf,
  type Aspect,
  type Figure,
  type FigureName,
} from "./figure";

/** A rectangle on the sheet; y grows upwards. */
export interface Page {
  readonly look: Look;
  readonly middle: readonly [number, number];
  readonly extent: readonly [number, number];
}

export interface Sheet {
  readonly figures: readonly Figure[];
  readonly pages: ReadonlyMap<Look, Page>;
}

const SIDES = ["front", "back", "left", "right"] as const;
export const LOOKS = [...SIDES, "head", "hands", "feet", "inner"] as const;

const GAP = 0.12;
/** Between figures from near that stand side by side, in sheet units; slim ones need more for titles. */
const ASIDE: Readonly<Record<NearLook, number>> = { head: 0.2, hands: 0.2, feet: 0.3, inner: 0.3 };
/** A side view is slim, but its title is not. */
const NARROWEST = 0.85;
/** Room for a title above a figure, in sheet units. */
const TITLE = 0.16;
/** The same from near, where titles take several lines. */
const NEAR_TITLE = 0.46;
/** The figures from near, row by row; right hands and feet stand on the left, as in front. */
const ROWS: Readonly<Record<NearLook, readonly (readonly FigureName[])[]>> = {
  head: [["headRight", "headLeft"], ["headTop"]],
  hands: [
    ["palmRight", "palmLeft"],
    ["handRight", "handLeft"],
  ],
  feet: [
    ["footRight", "footLeft"],
    ["soleRight", "soleLeft"],
  ],
  inner: [
    ["armInnerRight", "armInnerLeft"],
    ["legInnerRight", "legInnerLeft"],
  ],
};

interface Sized {
  readonly aspect: Aspect;
  readonly middle: readonly [number, number];
  readonly extent: readonly [number, number];
  readonly triangles: Uint32Array | null;
}

/** Lays the figures of a shape out, each look a page of its own; `wide`: near ones in one row. */
export function laySheet(
  asset: BodyAsset,
  positions: Float32Array,
  normals: Float32Array,
  wide: boolean,
): Sheet {
  const sized = new Map(
    aspects(asset, normals, positions).map((aspect) => [
      aspect.id,
      measured(aspect, asset, positions),
    ]),
  );
  const figures: Figure[] = [];
  const pages = new Map<Look, Page>();
  let x = 0;
  for (const look of SIDES) {
    const one = sized.get(look)!;
    const [width, height] = one.extent;
    const extent: [number, number] = [Math.max(width, NARROWEST) + GAP, height + GAP + TITLE];
    const middle: [number, number] = [x + extent[0] / 2, 0];
    figures.push(placed(one, [middle[0], -TITLE / 2], extent[0]));
    pages.set(look, { look, middle, extent });
    x += extent[0];
  }
  for (const [look, names] of Object.entries(ROWS)) {
    const rows = (wide ? [names.flat()] : names).map((row) => row.map((name) => sized.get(name)!));
    const near = nearPage(look as NearLook, rows, x + GAP);
    pages.set(near.page.look, near.page);
    figures.push(...near.figures);
    x += near.page.extent[0] + GAP;
  }
  return { figures, pages };
}

/** Figures in rows, each row spread over the width of the widest. */
function nearPage(
  look: NearLook,
  rows: readonly (readonly Sized[])[],
  left: number,
): { figures: Figure[]; page: Page } {
  const aside = ASIDE[look];
  const widths = rows.map((row) => row.reduce((sum, one) => sum + one.extent[0] + aside, aside));
  const heights = rows.map(
    (row) => Math.max(...row.map((one) => one.extent[1])) + NEAR_TITLE + GAP,
  );
  const extent: [number, number] = [Math.max(...widths), heights.reduce((a, b) => a + b, 0)];
  const middle: [number, number] = [left + extent[0] / 2, 0];
  const figures: Figure[] = [];
  let top = extent[1] / 2;
  rows.forEach((row, r) => {
    const spare = (extent[0] - widths[r]!) / (row.length + 1);
    const y = top - NEAR_TITLE - (heights[r]! - NEAR_TITLE - GAP) / 2;
    let x = left + aside;
    for (const one of row) {
      x += spare;
      figures.push(placed(one, [x + one.extent[0] / 2, y], one.extent[0] + aside + spare));
      x += one.extent[0] + aside;
    }
    top -= heights[r]!;
  });
  return { figures, page: { look, middle, extent } };
}

function measured(aspect: Aspect, asset: BodyAsset, positions: Float32Array): Sized {
  const vertices = aspect.parts && verticesOf(asset, aspect.parts);
  const { middle, extent } = planeBox(aspect, positions, vertices);
  return {
    aspect,
    middle,
    extent: [extent[0] * aspect.size, extent[1] * aspect.size],
    triangles: vertices && trianglesWithin(asset, vertices),
  };
}

function placed(
  { aspect, middle, extent, triangles }: Sized,
  place: [number, number],
  room: number,
): Figure {
  const { id, look, right, up, eye, size } = aspect;
  return { id, look, right, up, eye, size, middle, extent, triangles, place, room };
}
