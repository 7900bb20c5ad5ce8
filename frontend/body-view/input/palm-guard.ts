/** So long after a pen was last near, a touch is still the hand that holds it. */
const LINGER_MS = 600;

/** One thing that a pointer does, at a time in milliseconds. */
export interface Contact {
  readonly id: number;
  readonly pointerType: string;
  readonly time: number;
}

/**
 * Tells the palm of a writing hand from a finger.
 *
 * While a pen touches or hovers, and shortly after, a touch that begins is a palm until it is
 * lifted. Touches that were there before the pen came are the palm too.
 */
export class PalmGuard {
  readonly #palms = new Set<number>();
  readonly #touches = new Set<number>();
  readonly #pens = new Set<number>();
  #seen = -Infinity;

  /** A pointer goes down. Gives the touches that are now known to be a palm, itself included. */
  down({ id, pointerType, time }: Contact): readonly number[] {
    if (pointerType === "pen") {
      this.#pens.add(id);
      this.#seen = time;
      return this.#reject(this.#touches);
    }
    if (pointerType !== "touch") return [];
    this.#touches.add(id);
    return this.#penIsNear(time) ? this.#reject([id]) : [];
  }

  /** A pointer moves, touching or hovering. */
  move({ pointerType, time }: Contact): void {
    if (pointerType === "pen") this.#seen = time;
  }

  /** A pointer is lifted, or the browser takes it away. */
  up({ id, pointerType, time }: Contact): void {
    if (pointerType === "pen") this.#seen = time;
    this.#pens.delete(id);
    this.#touches.delete(id);
    this.#palms.delete(id);
  }

  isPalm(id: number): boolean {
    return this.#palms.has(id);
  }

  #penIsNear(time: number): boolean {
    return this.#pens.size > 0 || time - this.#seen < LINGER_MS;
  }

  #reject(ids: Iterable<number>): readonly number[] {
    const rejected = [...ids].filter((id) => !this.#palms.has(id));
    for (const id of rejected) this.#palms.add(id);
    return rejected;
  }
}
