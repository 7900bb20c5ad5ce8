import { describe, expect, it } from "vitest";
import { isSaidFree, withPlace } from "./clearing";

const ALL = ["chest-left", "heel-left", "heel-right"];

describe("saying that a place is free of pain", () => {
  it("names places one by one, in the order that drawings write them", () => {
    const once = withPlace({ said: "not_asked" }, "heel-right", true, ALL);
    expect(withPlace(once, "chest-left", true, ALL)).toEqual({
      said: "regions",
      regions: ["chest-left", "heel-right"],
    });
  });

  it("has said nothing once the last place is taken back", () => {
    const once = withPlace({ said: "not_asked" }, "heel-right", true, ALL);
    expect(withPlace(once, "heel-right", false, ALL)).toEqual({ said: "not_asked" });
  });

  it("leaves the others said when one is taken back from the rest of the body", () => {
    expect(withPlace({ said: "rest_of_body" }, "heel-left", false, ALL)).toEqual({
      said: "regions",
      regions: ["chest-left", "heel-right"],
    });
  });

  it("takes a place that nobody spoke of as unknown", () => {
    expect(isSaidFree({ said: "not_asked" }, "heel-left")).toBe(false);
    expect(isSaidFree({ said: "regions", regions: ["heel-right"] }, "heel-left")).toBe(false);
    expect(isSaidFree({ said: "rest_of_body" }, "heel-left")).toBe(true);
  });
});
