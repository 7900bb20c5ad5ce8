import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { Pace } from "./pace";

let done: number;
let pace: Pace;

beforeEach(() => {
  vi.useFakeTimers();
  done = 0;
  pace = new Pace(() => done++, 150);
});

afterEach(() => vi.useRealTimers());

test("many requests in a short time are met once, and not never", () => {
  for (let i = 0; i < 20; i++) {
    pace.soon();
    vi.advanceTimersByTime(10);
  }
  expect(done).toBe(1);
  vi.advanceTimersByTime(150);
  expect(done).toBe(2);
  vi.advanceTimersByTime(1000);
  expect(done).toBe(2);
});

test("what is done at once is not done again a little later", () => {
  pace.soon();
  pace.now();
  expect(done).toBe(1);
  vi.advanceTimersByTime(1000);
  expect(done).toBe(1);
});

test("nothing is done after it was stopped", () => {
  pace.soon();
  pace.stop();
  vi.advanceTimersByTime(1000);
  expect(done).toBe(0);
});
