import { expect, test } from "vitest";
import { cancel, down, interrupt, move, speak, up } from "./test-skin";
import { turnTool } from "./turn";

test("dragging turns by every step, on the body and beside it", () => {
  const turns: number[][] = [];
  const tool = turnTool({ turn: (dx, dy) => turns.push([dx, dy]) });
  expect(speak(tool, down(-5), move(1, 2), move(4, 2), up(4, 2))).toEqual([
    "turning",
    "turning",
    "turning",
    "idle",
  ]);
  expect(turns).toEqual([
    [6, 2],
    [3, 0],
  ]);
});

test("a move without a press, or after an interrupt or a cancel, turns nothing", () => {
  const turns: number[][] = [];
  const tool = turnTool({ turn: (dx, dy) => turns.push([dx, dy]) });
  speak(tool, move(1), down(0), interrupt, move(5), down(0), cancel, move(9));
  expect(turns).toEqual([]);
});
