import { KINDS, type Kind } from "../drawing/types";
import type { SkinGraph } from "./graph";
import { CHANNELS, strongestInto, writeSoftAt, CHANNEL, type PaintLayer } from "./paint-fields";

/**
 * The paint fields of the base mesh, brought up to date where the paint changed.
 *
 * A finger changes some hundred vertices a frame of more than ten thousand: to compare is cheap,
 * to make everything anew is not.
 */
export class ChangingPaint {
  readonly fields: Float32Array;
  readonly #shown: Record<Kind, Int8Array>;
  readonly #now: Int8Array;
  /** In which update a vertex was last marked, so that nothing has to be wiped in between. */
  readonly #marked: Uint32Array;
  #update = 0;

  constructor(readonly graph: SkinGraph) {
    const unpainted = (): Int8Array => new Int8Array(graph.vertexCount).fill(-1);
    this.fields = new Float32Array(graph.vertexCount * CHANNELS);
    this.#shown = { pain: unpainted(), stiffness: unpainted(), numbness: unpainted() };
    this.#now = unpainted();
    this.#marked = new Uint32Array(graph.vertexCount);
  }

  /** The vertices, in no order and some perhaps twice, whose fields may be different now. */
  follow(layers: readonly PaintLayer[]): number[] {
    const changed: number[] = [];
    for (const kind of KINDS) {
      const ofKind = layers.filter((layer) => layer.kind === kind);
      strongestInto(this.#now, ofKind);
      const stale = this.#stale(this.#shown[kind]);
      for (const v of stale) writeSoftAt(this.fields, CHANNEL[kind], v, this.#now, this.graph);
      this.#shown[kind].set(this.#now);
      for (const v of stale) changed.push(v);
    }
    return changed;
  }

  /** Vertices that are painted differently, and their neighbours. */
  #stale(shown: Int8Array): number[] {
    const { start, neighbours } = this.graph;
    const [now, marked, update] = [this.#now, this.#marked, ++this.#update];
    const stale: number[] = [];
    const mark = (v: number): void => {
      if (marked[v] === update) return;
      marked[v] = update;
      stale.push(v);
    };
    for (let v = 0; v < now.length; v++) {
      if (now[v] === shown[v]) continue;
      mark(v);
      for (let i = start[v]!; i < start[v + 1]!; i++) mark(neighbours[i]!);
    }
    return stale;
  }
}
