import { expect, test } from "vitest";
import { VERTEX_COUNT } from "../drawing/types";
import { OnDevice } from "../body-view/on-device";
import { memory } from "../body-view/test-store";
import { Autosave } from "./autosave";
import { Easel } from "./easel";

function painted() {
  const easel = new Easel(VERTEX_COUNT, "female");
  easel.fill("place", [3, 1], 8);
  return easel.drawing("en", "patient");
}

test("a drawing is recovered whole, under its own key only", () => {
  const store = memory();
  const device = new OnDevice(() => store);
  new Autosave(device, "visit-1").keep(painted());
  expect(new Autosave(device, "visit-1").recover()).toEqual(painted());
  expect(new Autosave(device, "visit-2").recover()).toBeNull();
});

test("what cannot be read is thrown away instead of stopping the painter", () => {
  const store = memory();
  const device = new OnDevice(() => store);
  const save = new Autosave(device, "visit-1");
  save.keep(painted());
  store.kept.set([...store.kept.keys()][0]!, "{ half a drawing");
  expect(save.recover()).toBeNull();
  expect(store.kept.size).toBe(0);
});

test("without a key, or a store that lets it, painting goes on and nothing is kept", () => {
  const store = memory();
  const keyless = new Autosave(new OnDevice(() => store), null);
  keyless.keep(painted());
  expect(keyless.recover()).toBeNull();
  expect(store.kept.size).toBe(0);
  const forbidden = new OnDevice(() => {
    throw new DOMException("forbidden", "SecurityError");
  });
  expect(() => new Autosave(forbidden, "visit-1").keep(painted())).not.toThrow();
});

test("what the server has is no longer kept, what came after it is", () => {
  const store = memory();
  const device = new OnDevice(() => store);
  const autosave = new Autosave(device, "visit-1");
  const drawing = { ...painted(), time: "2026-11-24T10:00:00Z" };
  autosave.keep(drawing);
  autosave.forgetUntil("2026-11-24T09:59:59Z");
  expect(autosave.recover()).toEqual(drawing);
  autosave.forgetUntil("2026-11-24T10:00:00Z");
  expect(store.kept.size).toBe(0);
});
