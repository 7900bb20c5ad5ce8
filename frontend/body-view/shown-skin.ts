import { BufferAttribute, BufferGeometry } from "three";
import type { BodyAsset } from "./asset";
import { ChangingPaint } from "./changing-paint";
import type { SkinGraph } from "./graph";
import { quadNormals, relief } from "./normals";
import { CHANNELS, type PaintLayer } from "./paint-fields";
import { RefineSome } from "./refine-some";
import { refine, triangles, type Subdivision } from "./subdivide";

/** Vertices apart up to which two changed stretches of a buffer are handed over as one. */
const JOIN_WITHIN = 256;

/**
 * The skin as it is drawn: the body's mesh, made finer or as it is, with what lies on it.
 *
 * Buffers as skin-material.ts reads them. Paint and ring are brought up to date where they
 * changed, and only that is handed over to the graphics card.
 */
export class ShownSkin {
  readonly geometry = new BufferGeometry();
  positions = new Float32Array();
  normals = new Float32Array();
  readonly #paint: ChangingPaint;
  readonly #some: RefineSome;
  /** Distance from the ring's middle as the shader reads it; 1 is far away. */
  readonly #away: Float32Array;
  #ringed: number[] = [];

  constructor(
    readonly asset: BodyAsset,
    graph: SkinGraph,
    readonly by: Subdivision,
  ) {
    this.#paint = new ChangingPaint(graph);
    this.#some = new RefineSome(by, asset.vertexCount);
    this.#away = new Float32Array(asset.vertexCount).fill(1);
    this.#prepare();
  }

  /** Positions and unit normals of the base vertices, three numbers each, in metres. */
  setShape(positions: Float32Array, normals: Float32Array): void {
    const { quads, garment } = this.asset;
    this.positions = refine(this.by, positions, 3) as Float32Array<ArrayBuffer>;
    this.normals = quadNormals(this.by.quads, this.positions) as Float32Array<ArrayBuffer>;
    this.#fill("position", this.positions);
    this.#fill("normal", this.normals);
    const hollows = refine(this.by, relief(quads, positions, normals), 1);
    const cloth = refine(this.by, garment, 1);
    this.#fill(
      "form",
      Float32Array.from({ length: 2 * cloth.length }, (_, i) =>
        i % 2 === 0 ? cloth[i >> 1]! / 255 : hollows[i >> 1]!,
      ),
    );
    this.geometry.computeBoundingSphere();
  }

  setPaint(layers: readonly PaintLayer[]): void {
    const changed = this.#paint.follow(layers);
    const [a, b] = [this.#attribute("paintA"), this.#attribute("paintB")];
    const shown = this.#some.run(changed, this.#paint.fields, CHANNELS, (i, values) => {
      for (let k = 0; k < 4; k++) a.array[4 * i + k] = 255 * values[k]! + 0.5;
      b.array[4 * i] = 255 * values[4]! + 0.5;
      b.array[4 * i + 1] = 255 * values[5]! + 0.5;
    });
    handOver([a, b], shown);
  }

  /** Marks these vertices as looked at. */
  setFocus(vertices: Iterable<number>): void {
    const focus = new Float32Array(this.asset.vertexCount);
    for (const vertex of vertices) focus[vertex] = 1;
    const shown = refine(this.by, focus, 1);
    const b = this.#attribute("paintB");
    for (let i = 0; i < b.count; i++) b.array[4 * i + 2] = 255 * shown[i]! + 0.5;
    b.addUpdateRange(0, b.array.length);
    b.needsUpdate = true;
  }

  /** Distances in metres from the middle of a ring of that radius; far away where none is given. */
  setRing(distances: ReadonlyMap<number, number>, radius: number): void {
    const before = this.#ringed;
    for (const vertex of before) this.#away[vertex] = 1;
    this.#ringed = [...distances.keys()];
    for (const [vertex, d] of distances) this.#away[vertex] = Math.min(1, (0.5 * d) / radius);
    const b = this.#attribute("paintB");
    const changed = [...before, ...this.#ringed];
    const shown = this.#some.run(changed, this.#away, 1, (i, values) => {
      b.array[4 * i + 3] = 255 * values[0]! + 0.5;
    });
    handOver([b], shown);
  }

  dispose(): void {
    this.geometry.dispose();
  }

  #prepare(): void {
    const count = this.by.vertexCount;
    this.geometry.setIndex(new BufferAttribute(triangles(this.by.quads), 1));
    for (const [name, width] of [
      ["position", 3],
      ["normal", 3],
      ["form", 2],
    ] as const) {
      this.geometry.setAttribute(name, new BufferAttribute(new Float32Array(count * width), width));
    }
    for (const name of ["paintA", "paintB"]) {
      this.geometry.setAttribute(name, new BufferAttribute(new Uint8Array(count * 4), 4, true));
    }
    const { array } = this.#attribute("paintB");
    for (let i = 3; i < array.length; i += 4) array[i] = 255;
  }

  #fill(name: string, values: Float32Array): void {
    const attribute = this.#attribute(name);
    attribute.copyArray(values);
    attribute.needsUpdate = true;
  }

  #attribute(name: string): BufferAttribute {
    return this.geometry.getAttribute(name) as BufferAttribute;
  }
}

/** Notes which stretches of the buffers have to go to the graphics card with the next frame. */
function handOver(attributes: readonly BufferAttribute[], vertices: readonly number[]): void {
  for (const [first, last] of stretches(vertices)) {
    for (const attribute of attributes) {
      attribute.addUpdateRange(first * attribute.itemSize, (last - first + 1) * attribute.itemSize);
      attribute.needsUpdate = true;
    }
  }
}

/** The first and last of each run of vertices that lie near each other in the buffer. */
export function stretches(vertices: readonly number[]): [first: number, last: number][] {
  const found: [number, number][] = [];
  for (const vertex of Uint32Array.from(vertices).sort()) {
    const open = found.at(-1);
    if (open && vertex - open[1] <= JOIN_WITHIN) open[1] = vertex;
    else found.push([vertex, vertex]);
  }
  return found;
}
