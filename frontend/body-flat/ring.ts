import type { Figure } from "./figure";
import { corners, trianglesAtVertices } from "./raster";
import type { Sight } from "./sight";

/** Distances to the middle of the brush by vertex, and its radius, in metres. */
export interface Ring {
  readonly distances: ReadonlyMap<number, number>;
  readonly radius: number;
}

interface Place {
  /** Where a vertex is on the host, in CSS pixels. */
  place(vertex: number): [number, number];
  faces(vertex: number): boolean;
}

/** The line on the skin where the brush ends, in every figure that shows it. */
export class Rings {
  readonly #trianglesAt: readonly (readonly number[])[];

  constructor(
    readonly quads: Uint32Array,
    vertexCount: number,
    readonly sight: Sight,
  ) {
    this.#trianglesAt = trianglesAtVertices(quads, vertexCount);
  }

  /** `onHost` gives the CSS pixels of a place on the sheet. */
  draw(
    context: CanvasRenderingContext2D,
    ring: Ring,
    figures: readonly Figure[],
    onHost: (x: number, y: number) => [number, number],
  ): void {
    for (const figure of figures) {
      drawRing(context, this.quads, this.#trianglesAt, ring, {
        place: (vertex) => {
          const [x, y] = this.sight.onSheet(vertex, figure);
          return onHost(x, y);
        },
        faces: (vertex) => this.sight.facing(vertex, figure) > 0.05,
      });
    }
  }
}

function drawRing(
  context: CanvasRenderingContext2D,
  quads: Uint32Array,
  trianglesAt: readonly (readonly number[])[],
  { distances, radius }: Ring,
  sight: Place,
): void {
  const seen = new Set<number>();
  context.beginPath();
  for (const vertex of distances.keys()) {
    for (const t of trianglesAt[vertex]!) {
      if (seen.has(t)) continue;
      seen.add(t);
      const own = corners(quads, t);
      if (own.every((v) => distances.has(v) && sight.faces(v))) {
        const cut = crossing(own, distances, radius, sight);
        if (!cut) continue;
        context.moveTo(...cut[0]);
        context.lineTo(...cut[1]);
      }
    }
  }
  context.lineWidth = 1.75;
  context.strokeStyle = "#1d2a2f";
  context.stroke();
}

function crossing(
  own: readonly number[],
  distances: ReadonlyMap<number, number>,
  radius: number,
  sight: Place,
): [[number, number], [number, number]] | null {
  const cuts: [number, number][] = [];
  own.forEach((from, i) => {
    const to = own[(i + 1) % 3]!;
    const [a, b] = [distances.get(from)! - radius, distances.get(to)! - radius];
    if (a < 0 === b < 0) return;
    const at = a / (a - b);
    const [p, q] = [sight.place(from), sight.place(to)];
    cuts.push([p[0] + at * (q[0] - p[0]), p[1] + at * (q[1] - p[1])]);
  });
  return cuts.length === 2 ? [cuts[0]!, cuts[1]!] : null;
}
