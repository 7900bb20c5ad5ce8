import { expect, test } from "vitest";
import type { Moment } from "../desk";
import { wouldTurn } from "./next-point";

/** A moment with a next point in one position and needles (where, position). */
function moment(next: string, ...needles: [string, string][]): Pick<Moment, "point" | "points"> {
  return {
    point: { target: { position: next } },
    points: {
      needles: needles.map(([where, position]) => ({ needle: { where }, target: { position } })),
    },
  } as unknown as Pick<Moment, "point" | "points">;
}

test("it warns when the next point turns the patient onto a needle", () => {
  expect(wouldTurn(moment("supine", ["in", "prone"]))).toBe(true);
});

test("it is quiet when that needle is out, or the patient lies the same way", () => {
  expect(wouldTurn(moment("supine", ["out", "prone"]))).toBe(false);
  expect(wouldTurn(moment("prone", ["in", "prone"]))).toBe(false);
  expect(wouldTurn(moment("prone"))).toBe(false);
});
