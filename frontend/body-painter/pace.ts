/**
 * Does something at most every so often: at once when asked by `now`, soon when asked by `soon`.
 *
 * Panels follow a stroke this way: words that change sixty times a second cannot be read, and
 * making them would take the time in which the paint should follow the finger.
 */
export class Pace {
  #timer: ReturnType<typeof setTimeout> | null = null;

  constructor(
    readonly act: () => void,
    readonly milliseconds: number,
  ) {}

  soon(): void {
    this.#timer ??= setTimeout(() => this.now(), this.milliseconds);
  }

  now(): void {
    this.stop();
    this.act();
  }

  /** Forget what was asked for. */
  stop(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
  }
}
