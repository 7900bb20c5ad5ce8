import { expect, test } from "vitest";
import { OnDevice } from "./on-device";
import { memory } from "./test-store";

test("it reads what it kept until it is to forget it", () => {
  const store = memory();
  const device = new OnDevice(() => store);
  device.keep("way", "chart");
  expect(new OnDevice(() => store).read("way")).toBe("chart");
  device.forget("way");
  expect(device.read("way")).toBeNull();
});

test("a full store stops nothing, and what stood in it can still be read", () => {
  const full = {
    ...memory(),
    getItem: () => "kept before",
    setItem: () => {
      throw new DOMException("full", "QuotaExceededError");
    },
  };
  const device = new OnDevice(() => full);
  expect(() => device.keep("way", "chart")).not.toThrow();
  expect(device.read("way")).toBe("kept before");
});

test("a store that may not even be asked for stops nothing", () => {
  const device = new OnDevice(() => {
    throw new DOMException("forbidden", "SecurityError");
  });
  expect(() => device.keep("way", "chart")).not.toThrow();
  expect(() => device.forget("way")).not.toThrow();
  expect(device.read("way")).toBeNull();
});
