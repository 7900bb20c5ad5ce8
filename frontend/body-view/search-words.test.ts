import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { readAsset } from "./asset";
import { RegionSearch } from "./region-search";
import { namedRegions } from "./regions";
import type { RegionEntry } from "./regions";

const read = (path: string): Buffer => readFileSync(new URL(`../../${path}`, import.meta.url));
const json = (path: string): unknown => JSON.parse(read(path).toString());

const asset = readAsset(Uint8Array.from(read("src/filiform/body/data/surface.fbod")).buffer);
/** Written by `python -m tools.body_words`, as the server serves them. */
const entries = json("tests/fixtures/body/regions.json") as RegionEntry[];
/** What people say, and the region that the command line finds by it too. */
const words = json("tests/fixtures/body/search_words.json") as {
  readonly language: "en" | "es";
  readonly asked: string;
  readonly found: string;
}[];
const search = {
  en: new RegionSearch(namedRegions(asset, entries, "en")),
  es: new RegionSearch(namedRegions(asset, entries, "es")),
};

describe("what people say of a place finds that place", () => {
  test.each(words)("$language: $asked", ({ language, asked, found }) => {
    const [first] = search[language].find(asked, 8);
    expect(first?.id.replace(/-(left|right)$/, "")).toBe(found);
  });

  test.each([
    ["en", "right shoulder blade", "shoulder-blade-right"],
    ["en", "left tennis elbow", "elbow-outer-left"],
    ["es", "talón izquierdo", "heel-left"],
    ["es", "sien derecha", "temple-right"],
    ["en", "pinky left", "little-finger-palm-side-left"],
  ] as const)("%s: the side is said with it: %s", (language, asked, found) => {
    const ids = search[language].find(asked, 8).map(({ id }) => id);
    expect(ids[0]?.replace("-back-", "-palm-side-")).toBe(found);
  });
});
