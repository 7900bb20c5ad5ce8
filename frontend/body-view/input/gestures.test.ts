import { beforeEach, describe, expect, test } from "vitest";
import { Gestures } from "./gestures";
import { place } from "./test-skin";
import type { PointerInput, Tool } from "./tool";

let inputs: string[];
let pinches: number[][];
let gestures: Gestures;
const finger = (id: number, x: number, y = 0, pressure = 0.5) => ({ id, x, y, pressure });

beforeEach(() => {
  inputs = [];
  pinches = [];
  const tool: Tool = { state: "", handle: (input: PointerInput) => inputs.push(input.type) };
  gestures = new Gestures({
    sample: place,
    toolFor: () => tool,
    pinch: (...numbers) => pinches.push(numbers),
  });
});

describe("one finger", () => {
  test("works the tool from down to up", () => {
    gestures.down(finger(1, 0));
    gestures.move(finger(1, 5));
    gestures.up(finger(1, 5));
    expect(inputs).toEqual(["down", "move", "up"]);
    expect(gestures.state).toBe("none");
  });

  test("is cancelled by the browser, and the next one begins anew", () => {
    gestures.down(finger(1, 0));
    gestures.cancel(1);
    gestures.down(finger(2, 0));
    expect(inputs).toEqual(["down", "cancel", "down"]);
  });

  test("that never went down is nobody's", () => {
    gestures.move(finger(9, 5));
    gestures.up(finger(9, 5));
    expect(inputs).toEqual([]);
  });
});

describe("a second finger", () => {
  test("interrupts the tool; from then on both turn and zoom", () => {
    gestures.down(finger(1, 0));
    gestures.down(finger(2, 10));
    gestures.move(finger(2, 30));
    expect(inputs).toEqual(["down", "interrupt"]);
    expect(pinches).toEqual([[10, 0, 3, 15, 0]]);
  });

  test("leaves nothing that paints when one of the two is lifted", () => {
    gestures.down(finger(1, 0));
    gestures.down(finger(2, 10));
    gestures.up(finger(1, 0));
    expect(gestures.state).toBe("spent");
    gestures.move(finger(2, 40));
    gestures.up(finger(2, 40));
    expect(inputs).toEqual(["down", "interrupt"]);
    expect(gestures.state).toBe("none");
  });
});

describe("a pen's pressure", () => {
  test("comes smoothed, and lifting the pen does not narrow the end of the line", () => {
    const felt: number[] = [];
    const tool: Tool = {
      state: "",
      handle: (input) => void ("at" in input && felt.push(input.at.pressure)),
    };
    gestures = new Gestures({ sample: place, toolFor: () => tool, pinch: () => undefined });
    gestures.down(finger(1, 0, 0, 0.2));
    gestures.move(finger(1, 5, 0, 1));
    gestures.move(finger(1, 9, 0, 1));
    gestures.up(finger(1, 9, 0, 0.5));
    const [first, second, third, last] = felt;
    expect(first).toBe(0.2);
    expect(second).toBeGreaterThan(0.2);
    expect(second).toBeLessThan(0.7);
    expect(third).toBeGreaterThan(second!);
    expect(last).toBe(third);
  });

  test("of one stroke is forgotten before the next", () => {
    const felt: number[] = [];
    const tool: Tool = {
      state: "",
      handle: (input) => void (input.type === "down" && felt.push(input.at.pressure)),
    };
    gestures = new Gestures({ sample: place, toolFor: () => tool, pinch: () => undefined });
    gestures.down(finger(1, 0, 0, 1));
    gestures.up(finger(1, 0));
    gestures.down(finger(2, 0, 0, 0.5));
    expect(felt).toEqual([1, 0.5]);
  });
});

describe("a palm", () => {
  test("that began to paint is taken back, and the pen goes on alone", () => {
    gestures.down(finger(1, 0));
    gestures.drop([1]);
    gestures.down(finger(2, 5));
    gestures.move(finger(1, 9));
    gestures.up(finger(2, 6));
    expect(inputs).toEqual(["down", "interrupt", "down", "up"]);
    expect(gestures.state).toBe("none");
  });
});
