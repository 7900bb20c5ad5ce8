import { beforeEach, describe, expect, test } from "vitest";
import { Gestures } from "./gestures";
import { place } from "./test-skin";
import type { PointerInput, Tool } from "./tool";

let inputs: string[];
let pinches: number[][];
let gestures: Gestures;
const finger = (id: number, x: number, y = 0) => ({ id, x, y });

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
