/**
 * Runs a job a little after the last call; a newer call takes the place of an older one, also
 * while it is on its way. Only the newest one's outcome is told.
 */
export class Latest {
  #timer: ReturnType<typeof setTimeout> | undefined;
  #running: AbortController | undefined;

  constructor(
    private readonly quietMs: number,
    private readonly job: (signal: AbortSignal) => Promise<void>,
  ) {}

  run(): Promise<void> {
    clearTimeout(this.#timer);
    this.#running?.abort();
    const mine = new AbortController();
    this.#running = mine;
    return new Promise((resolve, reject) => {
      this.#timer = setTimeout(() => {
        this.job(mine.signal).then(
          () => !mine.signal.aborted && resolve(),
          (error: unknown) => !mine.signal.aborted && reject(error),
        );
      }, this.quietMs);
    });
  }
}
