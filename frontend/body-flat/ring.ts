import { corners } from "./raster";

interface Sight {
  /** Where a vertex is on the host, in CSS pixels. */
  place(vertex: number): [number, number];
  faces(vertex: number): boolean;
}

/** The line on the skin at `radius` from the brush's middle, from distances to it in metres. */
export function drawRing(
  context: CanvasRenderingContext2D,
  quads: Uint32Array,
  trianglesAt: readonly (readonly number[])[],
  distances: ReadonlyMap<number, number>,
  radius: number,
  sight: Sight,
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
  sight: Sight,
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
