import type { BodyAsset } from "../body-view/asset";
import type { Lying } from "./coat";
import { dot, type Figure, type Vector } from "./figure";
import { corners } from "./raster";

/** A part from near that faces the eye by so much shows what arms and legs may hide on a whole. */
const FACES = 0.55;
/** How much better a whole body may face the eye and still give way to a part from near. */
const LEAD = 0.2;

/** Which figure shows a place, and where. */
export class Sight {
  readonly #held = new WeakMap<Figure, ReadonlySet<number>>();

  constructor(
    readonly asset: BodyAsset,
    readonly coat: Pick<Lying, "positions" | "normals">,
  ) {}

  /** The figure that shows these vertices best, or null when none shows all of them. */
  best(figures: readonly Figure[], vertices: readonly number[]): Figure | null {
    const score = (figure: Figure): number => {
      const sum = vertices.reduce((all, v) => all + Math.max(0, this.facing(v, figure)), 0);
      return sum / Math.max(1, vertices.length);
    };
    const best = (some: readonly Figure[]): Figure | null =>
      some.reduce<Figure | null>(
        (first, figure) => (first && score(first) >= score(figure) ? first : figure),
        null,
      );
    const whole = best(figures.filter((figure) => figure.triangles === null));
    const near = best(
      figures.filter((figure) => figure.triangles !== null && this.#holds(figure, vertices)),
    );
    if (!whole || !near) return whole ?? near;
    return score(near) > FACES && score(near) > score(whole) - LEAD ? near : whole;
  }

  /** Cosine between the skin at a vertex and the eye of a figure. */
  facing(vertex: number, figure: Figure): number {
    const at = 3 * vertex;
    const { normals } = this.coat;
    return dot([normals[at]!, normals[at + 1]!, normals[at + 2]!], figure.eye);
  }

  /** Metres. */
  place(vertex: number): Vector {
    const at = 3 * vertex;
    const { positions } = this.coat;
    return [positions[at]!, positions[at + 1]!, positions[at + 2]!];
  }

  /** Where a figure draws a vertex, in sheet units; the third number is unused. */
  onSheet(vertex: number, { right, up, middle, place, size }: Figure): [number, number, number] {
    const at = this.place(vertex);
    return [
      place[0] + size * (dot(right, at) - middle[0]),
      place[1] + size * (dot(up, at) - middle[1]),
      0,
    ];
  }

  #holds(figure: Figure, vertices: readonly number[]): boolean {
    if (!figure.triangles) return true;
    let held = this.#held.get(figure);
    if (!held) {
      const { quads } = this.asset;
      held = new Set([...figure.triangles].flatMap((t) => corners(quads, t)));
      this.#held.set(figure, held);
    }
    return vertices.every((vertex) => held.has(vertex));
  }
}
