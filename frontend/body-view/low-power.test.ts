import { describe, expect, test } from "vitest";
import { FrameWatch, isWeak, Power, type DeviceWord } from "./low-power";
import { OnDevice } from "./on-device";
import { memory } from "./test-store";

const STRONG: DeviceWord = { cores: 8, memoryGB: 8, saveData: false };
const WEAK: DeviceWord = { cores: 8, memoryGB: 2, saveData: false };

const FORBIDDEN = new OnDevice(() => {
  throw new DOMException("forbidden", "SecurityError");
});

function keeping(): OnDevice {
  const store = memory();
  return new OnDevice(() => store);
}

function frames(power: Power, count: number, wait: number): void {
  for (let i = 0; i < count; i++) power.noteFrame(wait);
}

describe("the device's own word", () => {
  test.each<[string, boolean, DeviceWord]>([
    ["a desktop", false, STRONG],
    ["one that tells nothing", false, { saveData: false }],
    ["little memory", true, WEAK],
    ["two cores and not much memory", true, { cores: 2, memoryGB: 4, saveData: false }],
    ["two cores of a server with memory", false, { cores: 2, memoryGB: 8, saveData: false }],
    ["an owner who asked to save data", true, { ...STRONG, saveData: true }],
  ])("%s: saves %s", (_name, saves, device) => {
    expect(isWeak(device)).toBe(saves);
    expect(new Power(FORBIDDEN, device).saving).toBe(saves);
  });
});

describe("slow frames", () => {
  test("are told from fast ones by most of them, after warming up", () => {
    const watch = new FrameWatch();
    const slow = Array.from({ length: 60 }, () => watch.note(90));
    expect(slow.indexOf(true)).toBeGreaterThan(10);
    expect(slow.at(-1)).toBe(true);
    const quick = new FrameWatch();
    expect(Array.from({ length: 300 }, () => quick.note(16)).includes(true)).toBe(false);
  });

  test("now and then are no reason, nor is a page that was in the background", () => {
    const watch = new FrameWatch();
    const waits = Array.from({ length: 300 }, (_, i) => (i % 3 === 0 ? 90 : i % 5 ? 16 : 60_000));
    expect(waits.some((wait) => watch.note(wait))).toBe(false);
  });

  test("make the body save, once, and it stays so", () => {
    const power = new Power(FORBIDDEN, STRONG);
    let told = 0;
    power.listen(() => told++);
    frames(power, 40, 90);
    frames(power, 400, 5);
    expect(power.saving).toBe(true);
    expect(told).toBe(1);
  });
});

describe("the person's word", () => {
  test("is kept on the device and stands above all else", () => {
    const device = keeping();
    const power = new Power(device, WEAK);
    power.choose(false);
    frames(power, 100, 90);
    expect(power.saving).toBe(false);
    expect(new Power(device, WEAK).saving).toBe(false);
    power.choose(true);
    expect(new Power(device, STRONG).saving).toBe(true);
  });

  test("is told to those who listen, until they stop", () => {
    const power = new Power(keeping(), STRONG);
    const told: boolean[] = [];
    const stop = power.listen(() => told.push(power.saving));
    power.choose(true);
    power.choose(true);
    power.choose(false);
    stop();
    power.choose(true);
    expect(told).toEqual([true, false]);
  });

  test("counts for this page even where nothing can be kept", () => {
    const power = new Power(FORBIDDEN, STRONG);
    power.choose(true);
    expect(power.saving).toBe(true);
  });
});
