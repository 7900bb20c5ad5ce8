import { describe, expect, it } from "vitest";
import { isPaintedOver, isSaidFree, settled, withPlace } from "./clearing";

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

describe("paint on a place that was said to be free", () => {
  const free = { said: "regions", regions: ["heel-left", "heel-right"] } as const;

  it("wins over what was said", () => {
    expect(settled(free, (place) => place === "heel-left")).toEqual({
      said: "regions",
      regions: ["heel-right"],
    });
    expect(settled(free, () => true)).toEqual({ said: "not_asked" });
  });

  it("changes nothing of the rest of the body, which means what is not painted", () => {
    expect(settled({ said: "rest_of_body" }, () => true)).toEqual({ said: "rest_of_body" });
  });

  it("is more than a stroke that has run over the edge", () => {
    const skin = Array.from({ length: 20 }, (_, vertex) => vertex);
    const pain = (count: number) => ({ strength: skin.map((v) => (v < count ? 5 : -1)) });
    expect(isPaintedOver([pain(2)], skin)).toBe(false);
    expect(isPaintedOver([pain(0), pain(3)], skin)).toBe(true);
  });
});
