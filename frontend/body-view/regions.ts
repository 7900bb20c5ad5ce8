import type { Language } from "../drawing/types";
import type { BodyAsset } from "./asset";

/** A named piece of skin. */
export interface Region {
  readonly id: string;
  readonly side: "left" | "right" | "mid";
  readonly name: string;
  readonly vertices: readonly number[];
}

/** One entry of the regions file that the page serves: [{id, side, en, es, index}]. */
export interface RegionEntry {
  readonly id: string;
  readonly side: "left" | "right" | "mid";
  readonly en: string;
  readonly es: string;
  readonly index: number;
}

/** The regions of the body, named in a language; an id without a name is read out as it is. */
export function namedRegions(
  asset: BodyAsset,
  entries: readonly RegionEntry[],
  language: Language,
): Region[] {
  const vertices: number[][] = asset.regions.map(() => []);
  asset.regionOf.forEach((region, vertex) => vertices[region]?.push(vertex));
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  return asset.regions.map((id, index) => ({
    id,
    side: byId.get(id)?.side ?? sideOf(id),
    name: byId.get(id)?.[language] ?? id.replaceAll("-", " "),
    vertices: vertices[index] ?? [],
  }));
}

export async function loadRegionEntries(url: string): Promise<RegionEntry[]> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url} answered with status ${response.status}.`);
  return (await response.json()) as RegionEntry[];
}

function sideOf(id: string): Region["side"] {
  if (id.endsWith("-left")) return "left";
  return id.endsWith("-right") ? "right" : "mid";
}
