import type { BodyAsset } from "../body-view/asset";
import { ChangingPaint } from "../body-view/changing-paint";
import type { SkinGraph } from "../body-view/graph";
import { quadNormals, relief } from "../body-view/normals";
import { CHANNELS, type PaintLayer } from "../body-view/paint-fields";
import { RefineSome } from "../body-view/refine-some";
import { refine, subdivision, undivided, type Subdivision } from "../body-view/subdivide";

/** What a plate is coloured from, by vertex of the mesh that is drawn. */
export interface Lying {
  readonly quads: Uint32Array;
  /** Triangles of this mesh that make up one of the base mesh. */
  readonly parts: number;
  readonly positions: Float32Array;
  readonly normals: Float32Array;
  readonly relief: Float32Array;
  /** 0 to 255, or null when no garment is worn. */
  readonly garment: Float32Array | null;
  /** Six numbers a vertex, as `paintFields` gives them. */
  readonly paint: Float32Array;
  /** 1 in focus, 0 not; null when everything is shown alike. */
  readonly focus: Float32Array | null;
}

/**
 * The skin as it is drawn and what lies on it: the base mesh made finer, as on the body in space,
 * or as it is where the device is spared.
 *
 * Triangles `parts` × t and following belong to triangle t of the base mesh.
 */
export class Coat implements Lying {
  readonly quads: Uint32Array;
  readonly parts: number;
  readonly paint: Float32Array;
  readonly garment: Float32Array | null;
  positions = new Float32Array();
  normals = new Float32Array();
  relief = new Float32Array();
  focus: Float32Array | null = null;
  readonly #by: Subdivision;
  readonly #changing: ChangingPaint;
  readonly #some: RefineSome;
  readonly #stale: Uint8Array;

  constructor(
    readonly asset: BodyAsset,
    graph: SkinGraph,
    options: { readonly garment: boolean; readonly finer: boolean },
  ) {
    this.#by = (options.finer ? subdivision : undivided)(asset.quads, asset.vertexCount);
    this.parts = options.finer ? 4 : 1;
    this.quads = this.#by.quads;
    this.garment = options.garment ? refine(this.#by, asset.garment, 1) : null;
    this.paint = new Float32Array(this.#by.vertexCount * CHANNELS);
    this.#changing = new ChangingPaint(graph);
    this.#some = new RefineSome(this.#by, asset.vertexCount);
    this.#stale = new Uint8Array(this.#by.vertexCount);
  }

  /** Positions and unit normals of the base vertices, three numbers each, in metres. */
  setShape(positions: Float32Array, normals: Float32Array): void {
    this.positions = refine(this.#by, positions, 3) as Float32Array<ArrayBuffer>;
    this.normals = quadNormals(this.quads, this.positions) as Float32Array<ArrayBuffer>;
    const hollows = relief(this.asset.quads, positions, normals);
    this.relief = refine(this.#by, hollows, 1) as Float32Array<ArrayBuffer>;
  }

  /** Lays this paint on; answers with a 1 for each vertex that looks different, until next time. */
  setPaint(layers: readonly PaintLayer[]): Uint8Array {
    this.#stale.fill(0);
    const changed = this.#changing.follow(layers);
    this.#some.run(changed, this.#changing.fields, CHANNELS, (vertex, values) => {
      this.paint.set(values, CHANNELS * vertex);
      this.#stale[vertex] = 1;
    });
    return this.#stale;
  }

  setFocus(vertices: Iterable<number> | null): void {
    if (!vertices) {
      this.focus = null;
      return;
    }
    const focus = new Float32Array(this.asset.vertexCount);
    for (const vertex of vertices) focus[vertex] = 1;
    this.focus = refine(this.#by, focus, 1);
  }
}
