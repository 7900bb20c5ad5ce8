import type { Region } from "./regions";

/** Words as a search compares them: without accents and capitals. */
export function plain(words: string): string {
  return words
    .normalize("NFD")
    .replace(/\p{Mark}/gu, "")
    .toLowerCase();
}

interface Indexed {
  readonly region: Region;
  readonly name: readonly string[];
  readonly also: readonly string[];
}

/** Finds regions by the beginnings of words, in any order: by name, other names, and anatomy. */
export class RegionSearch {
  readonly #indexed: readonly Indexed[];

  /** Everyday regions and the finer ones in them. */
  constructor(regions: readonly Region[]) {
    this.#indexed = regions
      .flatMap((region) => [region, ...region.parts])
      .filter((region) => region.vertices.length > 0)
      .map((region) => ({ region, name: wordsOf(region.name), also: wordsOf(region.also) }));
  }

  /** The best first; a name that is all said before one that says more. */
  find(asked: string, most: number): Region[] {
    const wanted = wordsOf(asked);
    if (wanted.length === 0) return [];
    return this.#indexed
      .map((one) => ({ one, score: scored(one, wanted) }))
      .filter(({ score }) => score > 0)
      .sort((a, b) => b.score - a.score)
      .slice(0, most)
      .map(({ one }) => one.region);
  }

  /** Whether a region is found by these words; everything is found by none. */
  fits(region: Region, asked: string): boolean {
    const name = [...wordsOf(region.name), ...wordsOf(region.also)];
    return wordsOf(asked).every((word) => name.some((known) => known.startsWith(word)));
  }
}

/** 0 when a word is not found; each word found in the name counts more than among the others. */
function scored({ name, also, region }: Indexed, wanted: readonly string[]): number {
  let score = 0;
  for (const word of wanted) {
    if (name.includes(word)) score += 4;
    else if (name.some((known) => known.startsWith(word))) score += 3;
    else if (also.includes(word)) score += 2;
    else if (also.some((known) => known.startsWith(word))) score += 1;
    else return 0;
  }
  return score - 0.05 * name.length + (region.parts.length > 0 ? 0.02 : 0);
}

function wordsOf(text: string): string[] {
  return plain(text)
    .split(/[^\p{Letter}\p{Number}]+/u)
    .filter(Boolean);
}
