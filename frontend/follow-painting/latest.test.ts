import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { Latest } from "./latest";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test("it runs once for a burst of calls", async () => {
  const job = vi.fn(async () => undefined);
  const latest = new Latest(100, job);
  void latest.run();
  void latest.run();
  const last = latest.run();
  await vi.advanceTimersByTimeAsync(100);
  await last;
  expect(job).toHaveBeenCalledTimes(1);
});

test("it stops the one on its way and never tells its outcome", async () => {
  const signals: AbortSignal[] = [];
  const told: string[] = [];
  let finishFirst: () => void = () => undefined;
  const latest = new Latest(10, (signal) => {
    signals.push(signal);
    return new Promise((resolve) => {
      if (signals.length === 1) finishFirst = resolve;
      else resolve();
    });
  });
  void latest.run().then(() => told.push("first"));
  await vi.advanceTimersByTimeAsync(10);
  void latest.run().then(() => told.push("second"));
  await vi.advanceTimersByTimeAsync(10);
  finishFirst();
  await vi.advanceTimersByTimeAsync(0);
  expect(signals[0]?.aborted).toBe(true);
  expect(told).toEqual(["second"]);
});

test("it tells a failure", async () => {
  const latest = new Latest(0, () => Promise.reject(new Error("no network")));
  const outcome = latest.run().catch((error: Error) => error.message);
  await vi.advanceTimersByTimeAsync(0);
  expect(await outcome).toBe("no network");
});
