/**
 * Which places a drawing names: the rule of filiform.body.summary.places, with the limits,
 * parts and phrases that `python -m tools.body_words` writes into words.json.
 */
import type { BodyAsset } from "../body-view/asset";
import { vertexArea } from "../body-view/normals";
import type { Language } from "../drawing/types";
import table from "./words.json";

type Side = "left" | "right" | "both";
type Words = Readonly<Record<Language, string>>;

interface Part {
  readonly id: string;
  readonly regions: readonly string[];
  /** "arm" or "leg" for a part of a limb, at `order` along it; else empty. */
  readonly chain: string;
  readonly order: number;
}

interface Place {
  readonly part: Part;
  readonly side: Side;
  readonly area: number;
}

const { limits } = table;
const PARTS: readonly Part[] = table.parts;
const PHRASES: Readonly<Record<string, Words>> = table.phrases;
const OPPOSITE = { left: "right", right: "left", both: "" } as const;

/** What the words need to know of a body shape. */
export class Ground {
  readonly #quads: Uint32Array;
  readonly #positions: Float32Array;
  readonly #area: Float32Array;
  readonly #partOf: readonly Part[];
  readonly #sideOf: readonly Side[];
  readonly #whole = new Map<Part, Record<Side, number>>();

  constructor(asset: BodyAsset, shape: string) {
    this.#quads = asset.quads;
    this.#positions = asset.positions(shape);
    this.#area = vertexArea(asset.quads, asset.positions(shape));
    const parts = asset.regions.map(partOf);
    this.#partOf = Array.from(asset.regionOf, (region) => parts[region]!);
    this.#sideOf = Array.from(asset.regionOf, (region, vertex) =>
      asset.mirror[vertex] === vertex ? "both" : sideOf(asset.regions[region]!),
    );
    this.#partOf.forEach((_, vertex) => this.#add(this.#whole, vertex));
  }

  /** The part that a vertex belongs to, on its side, in words. */
  nameAt(vertex: number, language: Language): string {
    const [part, side] = [this.#partOf[vertex]!, this.#sideOf[vertex]!];
    return inWords([{ part, side, area: 0 }], language);
  }

  /** The vertex nearest to the middle of some skin. */
  middle(vertices: readonly number[]): number {
    const sum = [0, 0, 0];
    for (const v of vertices) for (let k = 0; k < 3; k++) sum[k]! += this.#positions[3 * v + k]!;
    const away = (v: number): number =>
      Math.hypot(...[0, 1, 2].map((k) => this.#positions[3 * v + k]! - sum[k]! / vertices.length));
    return vertices.reduce((best, v) => (away(v) < away(best) ? v : best));
  }

  /** The places that these painted vertices lie in, in words, most skin first. */
  names(painted: ReadonlySet<number>, language: Language): string[] {
    return runs(this.#places(painted)).map((run) => inWords(run, language));
  }

  #places(painted: ReadonlySet<number>): Place[] {
    const found = new Map<Part, Place[]>();
    for (const patch of patches(painted, this.#quads)) {
      for (const place of this.#named(patch)) {
        found.set(place.part, [...(found.get(place.part) ?? []), place]);
      }
    }
    return [...found]
      .map(([part, places]): Place => {
        const sides = new Set(places.map(({ side }) => side));
        const side = sides.size === 1 ? places[0]!.side : "both";
        return { part, side, area: places.reduce((sum, { area }) => sum + area, 0) };
      })
      .sort((a, b) => b.area - a.area);
  }

  /** The places that name a patch: at least one. */
  #named(patch: readonly number[]): Place[] {
    const held = new Map<Part, Record<Side, number>>();
    for (const vertex of patch) this.#add(held, vertex);
    const sum = (sides: Record<Side, number>): number => sides.left + sides.right + sides.both;
    const total = [...held.values()].reduce((area, sides) => area + sum(sides), 0);
    const named = [...held].flatMap(([part, sides]) => this.#standing(part, sides, total));
    if (named.length > 0) return named;
    const [part, sides] = [...held].reduce((a, b) => (sum(b[1]) > sum(a[1]) ? b : a));
    const side = (["left", "right", "both"] as const).reduce((a, b) =>
      sides[b] > sides[a] ? b : a,
    );
    return [{ part, side, area: sum(sides) }];
  }

  /** The sides of a part that are more than slivers of a patch. */
  #standing(part: Part, sides: Record<Side, number>, total: number): Place[] {
    const whole = this.#whole.get(part)!;
    const stands = (side: Side): boolean => {
      const area = sides[side];
      const other = OPPOSITE[side];
      if (area === 0 || (other && area < limits.over_midline * sides[other])) return false;
      const enough =
        area >= limits.small_of_patch * total && area >= limits.small_of_part * whole[side];
      return enough || area >= limits.much * Math.min(total, whole[side]);
    };
    const lateral = (["left", "right"] as const).filter(stands);
    const [only] = lateral;
    if (only && lateral.length === 1 && sides.both <= sides[only]) {
      return [{ part, side: only, area: sides[only] + sides.both }];
    }
    const standing: Side[] = stands("both") ? [...lateral, "both"] : lateral;
    return standing.map((side) => ({ part, side, area: sides[side] }));
  }

  #add(held: Map<Part, Record<Side, number>>, vertex: number): void {
    const part = this.#partOf[vertex]!;
    let sides = held.get(part);
    if (!sides) held.set(part, (sides = { left: 0, right: 0, both: 0 }));
    sides[this.#sideOf[vertex]!] += this.#area[vertex]!;
  }
}

/** "Right temple, left knee and 2 more places" without its capital. */
export function listed(names: readonly string[], language: Language, most?: number): string {
  const shown = names.slice(0, most ?? limits.most_places);
  const left = names.length - shown.length;
  if (left === 0) return shown.join(", ");
  const words = table.sentences[left === 1 ? "more_one" : "more"][language];
  return `${shown.join(", ")} ${words.replace("{count}", String(left))}`;
}

/** Painted vertices put together where they share a quad. */
function patches(painted: ReadonlySet<number>, quads: Uint32Array): number[][] {
  const parent = new Map([...painted].map((vertex) => [vertex, vertex]));
  const root = (vertex: number): number => {
    let at = vertex;
    while (parent.get(at) !== at) {
      const above = parent.get(parent.get(at)!)!;
      parent.set(at, above);
      at = above;
    }
    return at;
  };
  for (let q = 0; q < quads.length; q += 4) {
    let first = -1;
    for (let corner = q; corner < q + 4; corner++) {
      const vertex = quads[corner]!;
      if (!painted.has(vertex)) continue;
      if (first < 0) first = vertex;
      else parent.set(root(vertex), root(first));
    }
  }
  const found = new Map<number, number[]>();
  for (const vertex of painted) {
    const at = root(vertex);
    const patch = found.get(at);
    if (patch) patch.push(vertex);
    else found.set(at, [vertex]);
  }
  return [...found.values()];
}

/** Neighbours along one limb put together, in the order of the limb. */
function runs(places: readonly Place[]): Place[][] {
  const found: Place[][] = [];
  const taken = new Set<Place>();
  for (const place of places) {
    if (taken.has(place)) continue;
    const { chain, order } = place.part;
    const limb = new Map(
      places
        .filter(({ part, side }) => chain !== "" && part.chain === chain && side === place.side)
        .map((other) => [other.part.order, other]),
    );
    const run = [place];
    for (let at = order - 1; limb.has(at); at--) run.unshift(limb.get(at)!);
    for (let at = order + 1; limb.has(at); at++) run.push(limb.get(at)!);
    for (const each of run) taken.add(each);
    found.push(run);
  }
  return found;
}

function inWords(run: readonly Place[], language: Language): string {
  const [first, last] = [run[0]!, run.at(-1)!];
  const key = `${first.part.id} ${last.part.id} ${first.side}`;
  return PHRASES[key]?.[language] ?? key;
}

/** The part of the body that a region belongs to: what the words name. */
export function partOf(region: string): Part {
  const stem = region.replace(/-(left|right)$/, "");
  const part = PARTS.find(({ regions }) => regions.includes(stem));
  return part ?? { id: region, regions: [stem], chain: "", order: 0 };
}

/** What a part is called wherever it is: "knees", "neck". */
export function partName(part: string, language: Language): string {
  const name = PHRASES[`${part} ${part} both`]?.[language] ?? part;
  return name.replace(/^(both|ambos|ambas) /i, "");
}

function sideOf(region: string): Side {
  if (region.endsWith("-left")) return "left";
  return region.endsWith("-right") ? "right" : "both";
}
