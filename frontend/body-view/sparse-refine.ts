import type { Subdivision } from "./subdivide";

/**
 * Refines values that are zero almost everywhere, such as paint, as often as a finger moves.
 *
 * Works from the painted vertices outwards: the cost follows what is painted, not the body.
 */
export class SparseRefine {
  readonly values: Float32Array;
  readonly #start: Uint32Array;
  readonly #target: Uint32Array;
  readonly #weight: Float32Array;

  constructor(
    by: Subdivision,
    readonly oldCount: number,
    readonly width: number,
  ) {
    this.values = new Float32Array(by.vertexCount * width);
    this.#start = new Uint32Array(oldCount + 1);
    for (const source of by.source) this.#start[source + 1]!++;
    for (let v = 0; v < oldCount; v++) this.#start[v + 1]! += this.#start[v]!;
    this.#target = new Uint32Array(by.source.length);
    this.#weight = new Float32Array(by.source.length);
    const free = this.#start.slice(0, oldCount);
    for (let i = 0; i < by.vertexCount; i++) {
      for (let k = by.start[i]!; k < by.start[i + 1]!; k++) {
        const at = free[by.source[k]!]!++;
        this.#target[at] = i;
        this.#weight[at] = by.weight[k]!;
      }
    }
  }

  /** The finer values of `old`, in an array that the next call writes anew. */
  run(old: Float32Array): Float32Array {
    const { values, width } = this;
    values.fill(0);
    for (let v = 0; v < this.oldCount; v++) {
      for (let j = 0; j < width; j++) {
        const value = old[v * width + j]!;
        if (value !== 0) this.#spread(v, j, value);
      }
    }
    return values;
  }

  #spread(v: number, j: number, value: number): void {
    const end = this.#start[v + 1]!;
    for (let k = this.#start[v]!; k < end; k++) {
      this.values[this.#target[k]! * this.width + j]! += this.#weight[k]! * value;
    }
  }
}
