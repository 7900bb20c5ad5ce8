/** Milliseconds of drawing before the page gets to breathe. */
const SLICE = 10;

/** Does some work piece by piece between everything else that happens; answers the way to stop. */
export function inSlices(work: readonly Iterator<void, unknown>[]): () => void {
  const waiting = [...work];
  let timer = 0;
  const pump = (): void => {
    const until = performance.now() + SLICE;
    while (performance.now() < until) {
      if (waiting.length === 0) return;
      if (waiting[0]!.next().done) waiting.shift();
    }
    timer = setTimeout(pump, 0) as unknown as number;
  };
  timer = setTimeout(pump, 0) as unknown as number;
  return () => {
    clearTimeout(timer);
    waiting.length = 0;
  };
}
