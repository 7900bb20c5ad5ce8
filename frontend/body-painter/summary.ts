import type { Region } from "../body-view/regions";
import { KINDS } from "../drawing/types";
import type { Messages } from "./messages";
import { isPainted, type PaintedPain } from "./painting";

/** What the words need to know of the body. */
export interface Places {
  readonly regions: readonly Region[];
  /** Skin around every vertex, in any one unit: a painted face must not outweigh a back. */
  readonly area: Float32Array;
  regionAt(vertex: number): Region | undefined;
}

/** A region counts as painted from this share of its skin, or when nothing else is. */
const ENOUGH = 0.2;
const NAMED = 2;

/** The regions a set of paint lies in, most skin painted first. */
export function paintedRegions(strengths: readonly Int8Array[], places: Places): Region[] {
  const { area } = places;
  const painted = (vertex: number): boolean => strengths.some((s) => s[vertex]! >= 0);
  const counted = places.regions
    .map((region) => {
      const whole = region.vertices.reduce((sum, v) => sum + area[v]!, 0);
      const part = region.vertices.reduce((sum, v) => sum + (painted(v) ? area[v]! : 0), 0);
      return { region, part, share: part / (whole || 1) };
    })
    .filter(({ part }) => part > 0)
    .sort((a, b) => b.part - a.part);
  const enough = counted.filter(({ share }) => share >= ENOUGH);
  return (enough.length > 0 ? enough : counted.slice(0, 1)).map(({ region }) => region);
}

/** "temple, side of the neck and 2 more places". */
export function listed(names: readonly string[], text: Messages, most = NAMED): string {
  const shown = names.length > most + 1 ? names.slice(0, most) : names;
  const rest = names.length - shown.length;
  const items = rest > 0 ? [...shown, text.morePlaces(rest)] : [...shown];
  const last = items.pop() ?? "";
  return items.length > 0 ? `${items.join(", ")} ${text.and} ${last}` : last;
}

export interface Summary {
  /** What is where. */
  readonly places: string;
  readonly strongest: string;
  /** Where the pins are. */
  readonly worst: string;
}

/** What the whole painting says, in words. */
export function summary(pains: readonly PaintedPain[], places: Places, text: Messages): Summary {
  const kinds = new Set(pains.filter(isPainted).map((pain) => pain.kind)).size;
  const parts = KINDS.flatMap((kind) => {
    const strengths = pains.filter((pain) => pain.kind === kind).map((pain) => pain.strength);
    const names = paintedRegions(strengths, places).map((region) => region.name);
    const most = kinds > 1 ? 1 : NAMED;
    return names.length > 0 ? [sentence(`${text.said[kind]}: ${listed(names, text, most)}`)] : [];
  });
  const pinned = pains.flatMap((pain) => pain.pins).flatMap((v) => places.regionAt(v)?.name ?? []);
  const worst = pinned.length > 0 ? text.worstAt(listed([...new Set(pinned)], text)) : "";
  if (parts.length === 0) {
    return { places: worst === "" ? text.nothing : "", strongest: "", worst };
  }
  const strongest = Math.max(
    ...pains.map((pain) => pain.strength.reduce((a, b) => Math.max(a, b))),
  );
  return { places: parts.join(" "), strongest: text.strongestOf(strongest), worst };
}

function sentence(words: string): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
}
