import { expect, test } from "vitest";
import { VERTEX_COUNT } from "../drawing/types";
import { Autosave, type Shelf } from "./autosave";
import { Easel } from "./easel";

function shelf(): Shelf & { readonly kept: Map<string, string> } {
  const kept = new Map<string, string>();
  return {
    kept,
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: (key) => void kept.delete(key),
  };
}

function painted() {
  const easel = new Easel(VERTEX_COUNT, "female");
  easel.fill("place", [3, 1], 8);
  return easel.drawing("en", "patient");
}

test("a drawing is recovered whole, under its own key only", () => {
  const device = shelf();
  new Autosave(device, "visit-1").keep(painted());
  expect(new Autosave(device, "visit-1").recover()).toEqual(painted());
  expect(new Autosave(device, "visit-2").recover()).toBeNull();
});

test("what cannot be read is thrown away instead of stopping the painter", () => {
  const device = shelf();
  const save = new Autosave(device, "visit-1");
  save.keep(painted());
  device.kept.set([...device.kept.keys()][0]!, "{ half a drawing");
  expect(save.recover()).toBeNull();
  expect(device.kept.size).toBe(0);
});

test("a full or forbidden store does not stop painting", () => {
  const full: Shelf = {
    getItem: () => null,
    setItem: () => {
      throw new DOMException("full", "QuotaExceededError");
    },
    removeItem: () => undefined,
  };
  expect(() => new Autosave(full, "visit-1").keep(painted())).not.toThrow();
  expect(() => new Autosave(null, null).keep(painted())).not.toThrow();
});

test("what the server has is no longer kept, what came after it is", () => {
  const device = shelf();
  const autosave = new Autosave(device, "visit-1");
  const drawing = { ...painted(), time: "2026-11-24T10:00:00Z" };
  autosave.keep(drawing);
  autosave.forgetUntil("2026-11-24T09:59:59Z");
  expect(autosave.recover()).toEqual(drawing);
  autosave.forgetUntil("2026-11-24T10:00:00Z");
  expect(device.kept.size).toBe(0);
});
