import { beforeEach, expect, test } from "vitest";
import { PalmGuard } from "./palm-guard";

const PEN = 1;
const HAND = 2;
let guard: PalmGuard;
const pen = (time: number) => ({ id: PEN, pointerType: "pen", time });
const touch = (time: number, id = HAND) => ({ id, pointerType: "touch", time });

beforeEach(() => {
  guard = new PalmGuard();
});

test("without a pen every touch is a finger", () => {
  expect(guard.down(touch(0))).toEqual([]);
  expect(guard.down(touch(5, 3))).toEqual([]);
  expect(guard.isPalm(HAND)).toBe(false);
});

test("a touch beside a pen that is down is a palm until it is lifted", () => {
  guard.down(pen(0));
  expect(guard.down(touch(5000))).toEqual([HAND]);
  expect(guard.isPalm(HAND)).toBe(true);
  guard.up(touch(5100));
  expect(guard.isPalm(HAND)).toBe(false);
});

test("a hand that lay down before the pen is known for a palm when the pen comes", () => {
  guard.down(touch(0));
  expect(guard.down(pen(300))).toEqual([HAND]);
});

test("a touch just after the pen is a palm, and a while later a finger again", () => {
  guard.down(pen(0));
  guard.up(pen(100));
  expect(guard.down(touch(400))).toEqual([HAND]);
  guard.up(touch(450));
  expect(guard.down(touch(2000))).toEqual([]);
});

test("a pen that only hovers keeps the palm away", () => {
  guard.move(pen(1000));
  expect(guard.down(touch(1200))).toEqual([HAND]);
});

test("a mouse is never a palm", () => {
  guard.down(pen(0));
  expect(guard.down({ id: 9, pointerType: "mouse", time: 10 })).toEqual([]);
});
