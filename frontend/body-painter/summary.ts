import type { Region } from "../body-view/regions";
import { KINDS } from "../drawing/types";
import type { Messages } from "./messages";
import type { PaintedPain } from "./painting";

/** A region counts as painted from this share of its vertices, or when nothing else is. */
const ENOUGH = 0.12;
const NAMED = 3;

/** The regions a set of paint lies in, most painted first. */
export function paintedRegions(
  strengths: readonly Int8Array[],
  regions: readonly Region[],
): Region[] {
  const counted = regions
    .map((region) => ({ region, count: countPainted(strengths, region.vertices) }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count);
  const enough = counted.filter(({ region, count }) => count >= ENOUGH * region.vertices.length);
  return (enough.length > 0 ? enough : counted.slice(0, 1)).map(({ region }) => region);
}

function countPainted(strengths: readonly Int8Array[], vertices: readonly number[]): number {
  let count = 0;
  for (const vertex of vertices) {
    if (strengths.some((strength) => strength[vertex]! >= 0)) count++;
  }
  return count;
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
  /** How strong, and where it is worst. */
  readonly rest: string;
}

/** What the whole painting says, in words. */
export function summary(
  pains: readonly PaintedPain[],
  regions: readonly Region[],
  regionAt: (vertex: number) => Region | undefined,
  text: Messages,
): Summary {
  const parts: string[] = [];
  for (const kind of KINDS) {
    const strengths = pains.filter((pain) => pain.kind === kind).map((pain) => pain.strength);
    const names = paintedRegions(strengths, regions).map((region) => region.name);
    if (names.length > 0) parts.push(sentence(`${text.said[kind]}: ${listed(names, text)}`));
  }
  if (parts.length === 0) return { places: text.nothing, rest: "" };
  const strongest = Math.max(
    ...pains.map((pain) => pain.strength.reduce((a, b) => Math.max(a, b))),
  );
  const pins = [...new Set(pains.flatMap((pain) => pain.pins).map((v) => regionAt(v)?.name))];
  const worst = pins.flatMap((name) => name ?? []);
  const rest = [text.strongestOf(strongest)];
  if (worst.length > 0) rest.push(text.worstAt(listed(worst, text)));
  return { places: parts.join(" "), rest: rest.join(" ") };
}

function sentence(words: string): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
}
