import { KINDS, type Clear, type Kind, type Language } from "../drawing/types";
import { listed, type Ground } from "./places";
import { strongestOf, type PaintedPain } from "./painting";
import table from "./words.json";

export interface Sentence {
  /** Whether it says where, which matters most. */
  readonly places: boolean;
  readonly words: string;
}

/** What the painting says in words, sentence by sentence; the same as the server says of it. */
export function summary(
  pains: readonly PaintedPain[],
  ground: Ground,
  language: Language,
): Sentence[] {
  return KINDS.flatMap((kind) => {
    const these = pains.filter((pain) => pain.kind === kind);
    const names = ground.names(new Set(these.flatMap(touched)), language);
    if (names.length === 0) return [];
    const where = { places: true, words: sentence(kind, listed(names, language), language) };
    const strongest = Math.max(...these.map(strongestOf));
    if (kind !== "pain" || strongest < 0) return [where];
    const level = table.sentences.strongest[language].replace("{level}", String(strongest));
    return [where, { places: false, words: level }];
  });
}

/** What was said to be free of pain, as the server says it; empty when nobody has said anything. */
export function clearWords(
  clear: Clear,
  nameOf: (place: string) => string,
  language: Language,
): string {
  if (clear.said === "not_asked") return "";
  const names = clear.said === "regions" ? clear.regions.map(nameOf) : [];
  return table.sentences[clear.said][language].replace("{places}", names.join(", "));
}

/** Where the pins are, in words, each place once. */
export function pinned(
  pains: readonly PaintedPain[],
  ground: Ground,
  language: Language,
): string[] {
  const names = pains.flatMap(({ pins }) => pins.map((pin) => ground.nameAt(pin, language)));
  return [...new Set(names)];
}

/** The vertices that a pain is at: painted, or pinned when nothing is painted. */
export function touched({ strength, pins }: PaintedPain): readonly number[] {
  const vertices: number[] = [];
  strength.forEach((value, vertex) => value >= 0 && vertices.push(vertex));
  return vertices.length > 0 ? vertices : pins;
}

function sentence(kind: Kind, places: string, language: Language): string {
  if (kind !== "pain") return table.sentences[kind][language].replace("{places}", places);
  return `${places.charAt(0).toUpperCase()}${places.slice(1)}.`;
}
