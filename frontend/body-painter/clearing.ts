import type { Clear } from "../drawing/types";

/** Paint on less of a place than this has only run over its edge. */
const MORE_THAN_AN_EDGE = 0.12;

/** What is painted of one pain, by vertex: −1 is nothing. */
interface Painted {
  readonly strength: ArrayLike<number>;
}

/** Whether any pain is painted on a place, so that nobody can say it is free of pain. */
export function isPaintedOver(pains: readonly Painted[], skin: readonly number[]): boolean {
  const covered = skin.filter((v) => pains.some(({ strength }) => strength[v]! >= 0)).length;
  return covered > MORE_THAN_AN_EDGE * skin.length;
}

/** What is left of it when places were painted after they had been said to be free: paint wins. */
export function settled(clear: Clear, isPainted: (place: string) => boolean): Clear {
  if (clear.said !== "regions") return clear;
  const regions = clear.regions.filter((place) => !isPainted(place));
  return regions.length > 0 ? { said: "regions", regions } : { said: "not_asked" };
}

/**
 * What was said to be free of pain after one place was said to be so, or no longer.
 *
 * `all` are the places that can be said at all: taking one back after "the rest of my body"
 * leaves the others said. With none left, nobody has said anything.
 */
export function withPlace(
  clear: Clear,
  place: string,
  free: boolean,
  all: readonly string[],
): Clear {
  const said = new Set(clear.said === "rest_of_body" ? all : placesOf(clear));
  if (free) said.add(place);
  else said.delete(place);
  return said.size > 0 ? { said: "regions", regions: [...said].sort() } : { said: "not_asked" };
}

/** The places named as free of pain; none when it was the rest of the body, or nothing. */
export function placesOf(clear: Clear): readonly string[] {
  return clear.said === "regions" ? clear.regions : [];
}

export function isSaidFree(clear: Clear, place: string): boolean {
  return clear.said === "rest_of_body" || placesOf(clear).includes(place);
}
