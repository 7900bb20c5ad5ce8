import { beforeEach, describe, expect, test } from "vitest";
import {
  cancel,
  down,
  hitAt,
  interrupt,
  move,
  speak,
  up,
} from "../../../body-view/input/test-skin";
import type { Tool } from "../../../body-view/input/tool";
import { brushTool } from "../brush/brush";
import { eraserTool } from "../eraser/eraser";
import type { StrokeContext } from "./stroke";

describe.each([
  ["the brush", brushTool],
  ["the eraser", eraserTool],
])("%s", (_name, make) => {
  let log: string[];
  let dabs: number[];
  let tool: Tool;

  beforeEach(() => {
    log = [];
    dabs = [];
    const context: StrokeContext = {
      begin: () => log.push("begin"),
      dab: (hit) => dabs.push(hit.point[0]),
      commit: () => log.push("commit"),
      rollback: () => log.push("rollback"),
      pick: hitAt,
      spacing: () => 10,
    };
    tool = make(context);
  });

  test("dabs at once where it is put down", () => {
    expect(speak(tool, down(5), up(5))).toEqual(["on_skin", "idle"]);
    expect(dabs).toEqual([5]);
    expect(log).toEqual(["begin", "commit"]);
  });

  test("does nothing beside the body", () => {
    expect(speak(tool, down(-5), move(5), up(5))).toEqual(["idle", "idle", "idle"]);
    expect(log).toEqual([]);
  });

  test("joins distant samples with dabs no farther apart than its spacing", () => {
    speak(tool, down(0), move(40), up(40));
    expect(dabs).toEqual([0, 10, 20, 30, 40]);
    expect(log).toEqual(["begin", "commit"]);
  });

  test("waits until it has moved by its spacing", () => {
    speak(tool, down(0), move(4), move(8), move(12));
    expect(dabs).toEqual([0, 6, 12]);
  });

  test("pauses off the skin and does not paint the gap when it comes back", () => {
    expect(speak(tool, down(2), move(-30), move(30), up(30))).toEqual([
      "on_skin",
      "off_skin",
      "on_skin",
      "idle",
    ]);
    expect(dabs).toEqual([2, 30]);
    expect(log).toEqual(["begin", "commit"]);
  });

  test("goes evenly from one pressure to the next, and comes closer where it is narrow", () => {
    const pressed: number[] = [];
    tool = make({
      begin: () => undefined,
      dab: (_hit, pressure) => pressed.push(pressure),
      commit: () => undefined,
      rollback: () => undefined,
      pick: hitAt,
      spacing: (_hit, pressure) => 20 * pressure,
    });
    speak(tool, down(0, 0, 0.5), move(40, 0, 1));
    expect(pressed).toEqual([0.5, 0.75, 1]);
    pressed.length = 0;
    speak(tool, up(40), down(0, 0, 1), move(40, 0, 0.5));
    expect(pressed.slice(-5)).toEqual([1, 0.875, 0.75, 0.625, 0.5]);
  });

  test("takes the stroke back when a second finger or the browser ends it", () => {
    speak(tool, down(0), move(40), interrupt);
    speak(tool, down(0), move(-9), cancel);
    expect(log).toEqual(["begin", "rollback", "begin", "rollback"]);
    expect(tool.state).toBe("idle");
  });
});
