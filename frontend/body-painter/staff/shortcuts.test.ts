import { describe, expect, it } from "vitest";
import { pressed, SHORTCUTS, strengthOf } from "./shortcuts";

const key = (name: string, held: Partial<KeyboardEvent> = {}) =>
  pressed({ key: name, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...held });

describe("keys of the painter", () => {
  it("gives every shortcut a key of its own", () => {
    const keys = SHORTCUTS.map((shortcut) => shortcut.keys);
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys.every((one) => strengthOf(one) === null)).toBe(true);
  });

  it("takes a key with capitals on, and Cmd for Ctrl", () => {
    expect(key("B")).toBe("b");
    expect(key("z", { metaKey: true })).toBe("ctrl+z");
    expect(key("Z", { ctrlKey: true, shiftKey: true })).toBe("ctrl+y");
  });

  it("leaves Alt, arrows and Tab to the browser", () => {
    expect(key("b", { altKey: true })).toBeNull();
    expect(key("ArrowLeft")).toBeNull();
    expect(key("Tab")).toBeNull();
  });

  it("sets the strength by digits, ten by nought", () => {
    expect(["1", "9", "0"].map(strengthOf)).toEqual([1, 9, 10]);
    expect(strengthOf("b")).toBeNull();
  });
});
