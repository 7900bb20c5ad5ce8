/** A binary heap of vertices, nearest first; stale entries are the caller's to skip. */
export class VertexHeap {
  readonly #vertices: number[] = [];
  readonly #keys: number[] = [];

  get size(): number {
    return this.#vertices.length;
  }

  push(vertex: number, key: number): void {
    const { vertices, keys } = { vertices: this.#vertices, keys: this.#keys };
    let at = vertices.length;
    vertices.push(vertex);
    keys.push(key);
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (keys[parent]! <= key) break;
      vertices[at] = vertices[parent]!;
      keys[at] = keys[parent]!;
      at = parent;
    }
    vertices[at] = vertex;
    keys[at] = key;
  }

  /** The nearest vertex and its key; throws when empty. */
  pop(): { vertex: number; key: number } {
    const vertex = this.#vertices[0];
    const key = this.#keys[0];
    const lastVertex = this.#vertices.pop();
    const lastKey = this.#keys.pop();
    if (vertex === undefined || key === undefined) throw new RangeError("The heap is empty.");
    if (this.size > 0) this.#sink(lastVertex!, lastKey!);
    return { vertex, key };
  }

  #sink(vertex: number, key: number): void {
    const { vertices, keys } = { vertices: this.#vertices, keys: this.#keys };
    let at = 0;
    for (;;) {
      let child = 2 * at + 1;
      if (child >= vertices.length) break;
      if (child + 1 < vertices.length && keys[child + 1]! < keys[child]!) child++;
      if (keys[child]! >= key) break;
      vertices[at] = vertices[child]!;
      keys[at] = keys[child]!;
      at = child;
    }
    vertices[at] = vertex;
    keys[at] = key;
  }
}
