import type { Clear } from "../drawing/types";

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
