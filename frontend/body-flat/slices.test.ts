import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { inSlices } from "./slices";

let clock = 0;

function* steps(done: string[], name: string, count: number): Generator<void, void> {
  for (let i = 0; i < count; i++) {
    clock += 4;
    done.push(name);
    yield;
  }
}

describe("work in slices", () => {
  beforeEach(() => {
    vi.useFakeTimers();
    vi.spyOn(performance, "now").mockImplementation(() => clock);
  });
  afterEach(() => {
    vi.restoreAllMocks();
    vi.useRealTimers();
  });

  it("lets others go first, and then does all of it in order", () => {
    const done: string[] = [];
    inSlices([steps(done, "a", 2), steps(done, "b", 1)]);
    expect(done).toEqual([]);
    vi.runAllTimers();
    expect(done).toEqual(["a", "a", "b"]);
  });

  it("never goes on for long", () => {
    const done: string[] = [];
    inSlices([steps(done, "a", 100)]);
    vi.runOnlyPendingTimers();
    expect(done.length).toBeLessThan(100);
  });

  it("stops where it is when it is told to", () => {
    const done: string[] = [];
    const stop = inSlices([steps(done, "a", 100)]);
    vi.runOnlyPendingTimers();
    const before = done.length;
    stop();
    vi.runAllTimers();
    expect(done.length).toBe(before);
  });
});
