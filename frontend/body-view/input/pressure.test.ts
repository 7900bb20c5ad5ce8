import { expect, test } from "vitest";
import { followed, PLAIN, reported, width } from "./pressure";

const reading = (pointerType: string, pressure: number) => ({ pointerType, pressure });

test("a pen that presses harder paints wider, one that presses less narrower", () => {
  const [light, heavy] = [0.1, 0.9].map((pressure) => width(reported(reading("pen", pressure))));
  expect(light).toBeLessThan(1);
  expect(heavy).toBeGreaterThan(1);
});

test("the brush never becomes less than half or more than one and a half of its size", () => {
  for (const pressure of [0.001, 0.5, 1, 3]) {
    const factor = width(reported(reading("pen", pressure)));
    expect(factor).toBeGreaterThan(0.5);
    expect(factor).toBeLessThan(1.5);
  }
});

test.each([
  ["touch", 0.1],
  ["touch", 1],
  ["mouse", 0.5],
  ["pen", 0],
  ["pen", 0.5],
])("a %s that reports %f paints as wide as the brush is", (pointerType, pressure) => {
  expect(width(reported(reading(pointerType, pressure)))).toBe(1);
});

test("a jump of the pressure is followed step by step, and never beyond it", () => {
  let felt: number | null = null;
  felt = followed(felt, 0.2);
  expect(felt).toBe(0.2);
  const steps = Array.from({ length: 12 }, () => (felt = followed(felt, 1)));
  expect([...steps].sort((a, b) => a - b)).toEqual(steps);
  expect(steps[0]).toBeLessThan(0.6);
  expect(steps.at(-1)).toBeGreaterThan(0.98);
  expect(steps.at(-1)).toBeLessThanOrEqual(1);
});

test("what cannot tell stays plain", () => {
  expect(followed(PLAIN, reported(reading("touch", 0.9)))).toBe(PLAIN);
});
