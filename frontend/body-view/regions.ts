import type { Language } from "../drawing/types";
import type { BodyAsset } from "./asset";

/** A named piece of skin. */
export interface Region {
  readonly id: string;
  readonly side: "left" | "right" | "mid";
  readonly name: string;
  /** Its anatomical name and what else people call it, parted by semicolons. */
  readonly also: string;
  readonly vertices: readonly number[];
  /** The finer regions in it, when there are several. */
  readonly parts: readonly Region[];
}

/** One entry of the regions file that the page serves: everyday regions, then finer ones. */
export interface RegionEntry {
  readonly id: string;
  readonly side: "left" | "right" | "mid";
  readonly en: string;
  readonly es: string;
  readonly index: number;
  readonly also?: string;
  /** The everyday region that a finer one lies in; null or absent for everyday ones. */
  readonly part_of?: string | null;
}

/** The regions of the body, named in a language; an id without a name is read out as it is. */
export function namedRegions(
  asset: BodyAsset,
  entries: readonly RegionEntry[],
  language: Language,
): Region[] {
  const everyday = entries.filter((entry) => !entry.part_of);
  const entryOf = new Map(everyday.map((entry) => [entry.id, entry]));
  const skin = verticesBy(asset.regionOf, asset.regions.length);
  const finer = finerRegions(asset, entries, language);
  return asset.regions.map((id, index) => ({
    ...named(id, entryOf.get(id), language),
    vertices: skin[index]!,
    parts: finer.get(id) ?? [],
  }));
}

/** Every region by its id, everyday or finer. */
export function byId(regions: readonly Region[]): ReadonlyMap<string, Region> {
  const every = regions.flatMap((region) => [...region.parts, region]);
  return new Map(every.map((region) => [region.id, region]));
}

/** The finer regions, by the everyday one that they lie in. */
function finerRegions(
  asset: BodyAsset,
  entries: readonly RegionEntry[],
  language: Language,
): Map<string, Region[]> {
  const skin = verticesBy(asset.fineRegionOf, asset.fineRegions.length);
  const found = new Map<string, Region[]>();
  for (const entry of entries) {
    if (!entry.part_of) continue;
    const vertices = skin[entry.index] ?? [];
    const region = { ...named(entry.id, entry, language), vertices, parts: [] };
    found.set(entry.part_of, [...(found.get(entry.part_of) ?? []), region]);
  }
  return found;
}

function named(
  id: string,
  entry: RegionEntry | undefined,
  language: Language,
): Pick<Region, "id" | "side" | "name" | "also"> {
  return {
    id,
    side: entry?.side ?? sideOf(id),
    name: entry?.[language] ?? id.replaceAll("-", " "),
    also: entry?.also ?? "",
  };
}

function verticesBy(regionOf: ArrayLike<number>, count: number): number[][] {
  const found: number[][] = Array.from({ length: count }, () => []);
  for (let vertex = 0; vertex < regionOf.length; vertex++) found[regionOf[vertex]!]?.push(vertex);
  return found;
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
