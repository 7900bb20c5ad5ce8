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
  /** Each name as a whole, without its side. */
  readonly names: readonly (readonly string[])[];
}

/** Finds regions by the beginnings of words, in any order: by name, other names, and anatomy. */
export class RegionSearch {
  readonly #indexed: readonly Indexed[];

  /** Everyday regions and the finer ones in them. */
  constructor(regions: readonly Region[]) {
    this.#indexed = regions
      .flatMap((region) => [region, ...region.parts])
      .filter((region) => region.vertices.length > 0)
      .map((region) => ({
        region,
        name: wordsOf(region.name),
        also: wordsOf(region.also),
        names: [withoutSide(wordsOf(region.name)), ...region.also.split(";").map(wordsOf)],
      }));
  }

  /** The best first; a name that is all said before one that says more. */
  find(asked: string, most: number): Region[] {
    return this.#ranked(wordsOf(asked))
      .slice(0, most)
      .map(({ region }) => region);
  }

  /** All that are found by these words; everything is found by none. */
  all(asked: string): ReadonlySet<Region> {
    const wanted = wordsOf(asked);
    const found = wanted.length > 0 ? this.#ranked(wanted) : this.#indexed;
    return new Set(found.map(({ region }) => region));
  }

  /** A misspelt word is forgiven only where nothing is spelt so. */
  #ranked(wanted: readonly string[]): Indexed[] {
    if (wanted.length === 0) return [];
    const by = (forgiving: boolean): Indexed[] =>
      this.#indexed
        .map((one) => ({ one, score: scored(one, wanted, forgiving) }))
        .filter(({ score }) => score > 0)
        .sort((a, b) => b.score - a.score)
        .map(({ one }) => one);
    const exact = by(false);
    return exact.length > 0 ? exact : by(true);
  }
}

/**
 * 0 when a word is not found; each word found in the name counts more than among the others, and
 * of any name that is said as a whole, or begun, still more: the "lower back" is no forearm.
 */
function scored(one: Indexed, wanted: readonly string[], forgiving: boolean) {
  const { name, also, names, region } = one;
  const whole = names.filter((words) => words.every((word) => wanted.includes(word))).flat();
  const begun = wanted.length > 1 ? wanted.join(" ") : null;
  const begins = begun !== null && names.some((words) => words.join(" ").startsWith(begun));
  let score = 0;
  for (const word of wanted) {
    if (whole.includes(word)) score += 4.5;
    else if (begins) score += 4.2;
    else if (name.includes(word)) score += 4;
    else if (name.some((known) => known.startsWith(word))) score += 3;
    else if (also.includes(word)) score += 2;
    else if (also.some((known) => known.startsWith(word))) score += 1;
    else if (forgiving && [...name, ...also].some((known) => nearly(word, known))) score += 1;
    else return 0;
  }
  return score - 0.05 * name.length + (region.parts.length > 0 ? 0.02 : 0);
}

/** Words that lead to no place, in both languages; "the" is left out, "thenar" is not. */
const SMALL = new Set("a an at el en in la las los mi my of on the y and de del su".split(" "));

/** What may be left out where a place is said, in both languages. */
const SIDES = new Set("left right side izquierdo izquierda derecho derecha lado".split(" "));

function withoutSide(words: readonly string[]): readonly string[] {
  const telling = words.filter((word) => !SIDES.has(word));
  return telling.length > 0 ? telling : words;
}

/** The words of a name, or of what is looked for, without those that say nothing. */
function wordsOf(text: string): string[] {
  const words = plain(text)
    .split(/[^\p{Letter}\p{Number}]+/u)
    .filter(Boolean);
  const telling = words.filter((word) => !SMALL.has(word));
  return telling.length > 0 ? telling : words;
}

/** Whether a word is another one but for one letter wrong, missing, too many, or two swapped. */
export function nearly(asked: string, known: string): boolean {
  if (asked.length < 4 || Math.abs(asked.length - known.length) > 1) return false;
  let at = 0;
  while (at < asked.length && asked[at] === known[at]) at++;
  const [a, b] = [asked.slice(at), known.slice(at)];
  const swapped = a[0] === b[1] && a[1] === b[0] && a.slice(2) === b.slice(2);
  return swapped || a.slice(1) === b.slice(1) || a.slice(1) === b || a === b.slice(1);
}
