import type { Subdivision } from "./subdivide";

/**
 * Refines values that changed at a few vertices, as often as a finger moves.
 *
 * Goes from the changed vertices of the old mesh to those of the finer one that depend on them:
 * the cost follows what changed, not the body.
 */
export class RefineSome {
  /** Finer vertices that depend on old vertex `v`: #target[#start[v]] … #target[#start[v + 1] − 1]. */
  readonly #start: Uint32Array;
  readonly #target: Uint32Array;
  readonly #met: Uint32Array;
  #round = 0;

  constructor(
    readonly by: Subdivision,
    oldCount: number,
  ) {
    this.#start = new Uint32Array(oldCount + 1);
    for (const source of by.source) this.#start[source + 1]!++;
    for (let v = 0; v < oldCount; v++) this.#start[v + 1]! += this.#start[v]!;
    this.#target = new Uint32Array(by.source.length);
    this.#met = new Uint32Array(by.vertexCount);
    const free = this.#start.slice(0, oldCount);
    for (let i = 0; i < by.vertexCount; i++) {
      for (let k = by.start[i]!; k < by.start[i + 1]!; k++) {
        this.#target[free[by.source[k]!]!++] = i;
      }
    }
  }

  /**
   * Calls `write` for every finer vertex that depends on one of `changed`, with its `width`
   * values refined from `old`, in an array that the next call overwrites. Answers which.
   */
  run(
    changed: readonly number[],
    old: Float32Array,
    width: number,
    write: (vertex: number, values: Float32Array) => void,
  ): number[] {
    const values = new Float32Array(width);
    const finer = this.#dependents(changed);
    for (const i of finer) {
      values.fill(0);
      const end = this.by.start[i + 1]!;
      for (let k = this.by.start[i]!; k < end; k++) {
        const from = this.by.source[k]! * width;
        const weight = this.by.weight[k]!;
        for (let j = 0; j < width; j++) values[j]! += weight * old[from + j]!;
      }
      write(i, values);
    }
    return finer;
  }

  #dependents(changed: readonly number[]): number[] {
    const round = ++this.#round;
    const finer: number[] = [];
    for (const v of changed) {
      const end = this.#start[v + 1]!;
      for (let k = this.#start[v]!; k < end; k++) {
        const i = this.#target[k]!;
        if (this.#met[i] === round) continue;
        this.#met[i] = round;
        finer.push(i);
      }
    }
    return finer;
  }
}
