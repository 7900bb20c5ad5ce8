import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { readAsset } from "../body-view/asset";
import { parseDrawing } from "../drawing/parse";
import { Easel } from "./easel";
import { Ground, listed } from "./places";
import { pinned, summary } from "./summary";

const read = (path: string): Buffer => readFileSync(new URL(`../../${path}`, import.meta.url));
const asset = readAsset(Uint8Array.from(read("src/filiform/body/data/surface.fbod")).buffer);
const ground = new Ground(asset, "neutral");

/** Written by `python -m tools.body_words`: drawings, and what the server says of them. */
interface Fixture {
  readonly name: string;
  readonly drawing: unknown;
  readonly en: string;
  readonly es: string;
}
const fixtures = JSON.parse(read("tests/fixtures/body/words.json").toString()) as Fixture[];

const skin = (...ids: string[]): number[] =>
  [...asset.regionOf.keys()].filter((v) => ids.includes(asset.regions[asset.regionOf[v]!]!));
const said = (easel: Easel, language: "en" | "es" = "en") =>
  summary(easel.painting.pains, ground, language)
    .map(({ words }) => words)
    .join(" ");

describe("the summary", () => {
  test.each(fixtures)("it says of $name what the server says", ({ drawing, en, es }) => {
    const easel = new Easel(asset.vertexCount, "neutral");
    easel.load(parseDrawing(drawing));
    expect(said(easel)).toBe(en);
    expect(said(easel, "es")).toBe(es);
  });

  test("it says nothing while nothing is painted", () => {
    expect(said(new Easel(asset.vertexCount, "neutral"))).toBe("");
  });

  test("it goes on naming a small place when a large one is painted after it", () => {
    const easel = new Easel(asset.vertexCount, "neutral");
    easel.chooseKind("numbness");
    easel.fill("", skin("low-back-left").slice(30, 32), 5);
    expect(said(easel)).toBe("Numb or tingling: left low back.");
    easel.fill("", skin("shoulder-blade-right"), 5);
    expect(said(easel)).toBe("Numb or tingling: right shoulder blade, left low back.");
  });

  test("it says how strong the pain is, not how strong the stiffness", () => {
    const easel = new Easel(asset.vertexCount, "neutral");
    easel.fill("", skin("temple-right"), 3);
    easel.chooseKind("stiffness");
    easel.fill("", skin("knee-front-left"), 9);
    expect(said(easel)).toBe("Right temple. Strongest 3. Stiff: left knee.");
  });

  test("it says where the worst spots are, each place once", () => {
    const easel = new Easel(asset.vertexCount, "neutral");
    for (const pin of skin("knee-front-left").slice(0, 2)) easel.addPin(pin);
    expect(pinned(easel.painting.pains, ground, "en")).toEqual(["left knee"]);
  });

  test("it counts the places that it does not name, in both languages", () => {
    expect(listed(["a", "b", "c"], "en", 1)).toBe("a and 2 more places");
    expect(listed(["a", "b"], "en", 1)).toBe("a and 1 more place");
    expect(listed(["rodilla", "pie"], "es")).toBe("rodilla, pie");
  });
});
