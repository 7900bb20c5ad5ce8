import { expect, test } from "vitest";
import { Easel } from "./easel";
import { finishing } from "./finishing";

const easelWith = (paint: (easel: Easel) => void): Easel => {
  const easel = new Easel(9, "female");
  paint(easel);
  return easel;
};

test("with nothing painted it says so, and does not ask about the rest", () => {
  const blank = easelWith(() => undefined);
  expect(finishing(blank, false)).toBe("say_nothing_painted");
  expect(finishing(blank, true)).toBe("say_nothing_painted");
});

test("with paint or a pin it asks about the rest, once", () => {
  const painted = easelWith((easel) => easel.fill("", [1, 2], 5));
  const pinned = easelWith((easel) => easel.addPin(3));
  expect(finishing(painted, false)).toBe("ask_about_rest");
  expect(finishing(pinned, false)).toBe("ask_about_rest");
  expect(finishing(painted, true)).toBe("go_on");
});

test("what was said of the rest is not asked again", () => {
  const easel = easelWith((made) => made.fill("", [1, 2], 5));
  easel.sayClear({ said: "rest_of_body" });
  expect(finishing(easel, false)).toBe("go_on");
});
