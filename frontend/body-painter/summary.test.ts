import { describe, expect, test } from "vitest";
import type { Region } from "../body-view/regions";
import { Easel } from "./easel";
import { messages } from "./messages";
import { listed, summary, type Places } from "./summary";

const names = ["right temple", "right neck", "right shoulder", "left knee", "left shin"];
const regions: Region[] = names.map((name, i) => ({
  id: name,
  side: "right",
  name,
  vertices: Array.from({ length: 10 }, (_, k) => 10 * i + k),
}));
const places: Places = {
  regions,
  area: new Float32Array(50).fill(1),
  regionAt: (vertex) => regions[Math.floor(vertex / 10)],
};
const range = (from: number, to: number) => Array.from({ length: to - from }, (_, i) => from + i);
const said = (easel: Easel) => summary(easel.painting.pains, places, messages("en"));

describe("the summary", () => {
  test("it says that nothing is painted yet", () => {
    expect(said(new Easel(50, "female")).places).toBe("Nothing is painted yet.");
  });

  test("it names what is painted, most skin first, and the strongest", () => {
    const easel = new Easel(50, "female");
    easel.fill("", range(0, 4), 3);
    easel.fill("", range(10, 20), 7);
    expect(said(easel)).toMatchObject({
      places: "Pain: right neck and right temple.",
      strongest: "Strongest 7.",
    });
  });

  test("it leaves out a place that is barely touched, unless it is the only one", () => {
    const easel = new Easel(50, "female");
    easel.fill("", [0], 3);
    expect(said(easel).places).toBe("Pain: right temple.");
    easel.fill("", range(10, 20), 3);
    expect(said(easel).places).toBe("Pain: right neck.");
  });

  test("it keeps the kinds apart", () => {
    const easel = new Easel(50, "female");
    easel.fill("", range(0, 10), 3);
    easel.chooseKind("numbness");
    easel.fill("", range(30, 40), 4);
    expect(said(easel).places).toBe("Pain: right temple. Numb or tingling: left knee.");
  });

  test("it says where the worst spot is", () => {
    const easel = new Easel(50, "female");
    easel.addPin(35);
    expect(said(easel).worst).toBe("Worst: left knee.");
  });

  test("it counts the places that it does not name, in both languages", () => {
    expect(listed(names, messages("en"))).toBe("right temple, right neck and 3 more places");
    expect(listed(["rodilla", "pie"], messages("es"))).toBe("rodilla y pie");
  });
});
