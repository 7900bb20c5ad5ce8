import { describe, expect, it } from "vitest";
import { RegionSearch } from "./region-search";
import type { Region } from "./regions";

const region = (id: string, name: string, also = "", parts: readonly Region[] = []): Region => ({
  id,
  side: "right",
  name,
  also,
  vertices: [1],
  parts,
});
const search = new RegionSearch([
  region("back-of-shoulder-right", "back of the right shoulder", "posterior deltoid"),
  region("front-of-shoulder-right", "front of the right shoulder", "anterior deltoid"),
  region("low-back-right", "right low back", "lumbar love handle", [
    region("beside-spine-l4-right", "beside the spine, lower part of the low back, right side"),
  ]),
  region("heel-right", "talón derecho", "calcáneo"),
]);
const ids = (asked: string): string[] => search.find(asked, 8).map(({ id }) => id);

describe("finding a place by its name", () => {
  it.each([
    ["back of shoulder", "back-of-shoulder-right"],
    ["shoulder back", "back-of-shoulder-right"],
    ["should", "back-of-shoulder-right"],
    ["posterior del", "back-of-shoulder-right"],
    ["LUMBAR", "low-back-right"],
    ["love handle", "low-back-right"],
    ["talon", "heel-right"],
    ["Calcaneo", "heel-right"],
    ["beside spine", "beside-spine-l4-right"],
  ])("finds %s", (asked, found) => {
    expect(ids(asked)[0]).toBe(found);
  });

  it.each([
    ["on the back of my shoulder", "back-of-shoulder-right"],
    ["sholder", "back-of-shoulder-right"],
    ["shuolder", "back-of-shoulder-right"],
    ["lumbbar", "low-back-right"],
    ["talom", "heel-right"],
  ])("finds %s, though it says more or is misspelt", (asked, found) => {
    expect(ids(asked)[0]).toBe(found);
  });

  it("forgives a misspelt word only where nothing is spelt so", () => {
    const two = new RegionSearch([region("chin", "chin"), region("shin-right", "right shin")]);
    expect(two.find("shin", 8).map(({ id }) => id)).toEqual(["shin-right"]);
    expect([...two.all("shim")].map(({ id }) => id)).toEqual(["shin-right"]);
  });

  it("lists all places for no words", () => {
    expect(search.all("").size).toBe(5);
    expect([...search.all("heel")]).toEqual([]);
  });

  it("finds nothing for words that no place has, and nothing for no words", () => {
    expect(ids("shoulder moon")).toEqual([]);
    expect(ids("  ")).toEqual([]);
  });

  it("puts the larger place before its parts", () => {
    expect(ids("low back")).toEqual(["low-back-right", "beside-spine-l4-right"]);
  });

  it("reads words as they are typed on a Spanish keyboard", () => {
    expect(ids("talo\u0301n")).toEqual(["heel-right"]);
  });
});
