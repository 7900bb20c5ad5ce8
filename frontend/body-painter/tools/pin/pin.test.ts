import { beforeEach, expect, test } from "vitest";
import { cancel, down, interrupt, move, speak, up } from "../../../body-view/input/test-skin";
import { pinTool, type PinTool } from "./pin";

let aims: (number | null)[];
let placed: number[];
let tool: PinTool;

beforeEach(() => {
  aims = [];
  placed = [];
  tool = pinTool({ aim: (vertex) => aims.push(vertex), place: (vertex) => placed.push(vertex) });
});

test("the pin follows the finger and is set where the finger is lifted", () => {
  expect(speak(tool, down(3), move(7), up(8))).toEqual(["aiming", "aiming", "idle"]);
  expect(aims).toEqual([3, 7, null]);
  expect(placed).toEqual([8]);
});

test("lifted beside the body, interrupted or cancelled, no pin is set", () => {
  speak(tool, down(3), up(-1), down(3), interrupt, down(3), cancel);
  expect(placed).toEqual([]);
  expect(aims.at(-1)).toBeNull();
});

test("it begins only on skin", () => {
  expect(speak(tool, down(-3), up(4))).toEqual(["idle", "idle"]);
  expect(placed).toEqual([]);
});
