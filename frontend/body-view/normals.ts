/** Unit vertex normals of a quad mesh, weighted by the area of the quads around. */
export function quadNormals(quads: Uint32Array, p: Float32Array): Float32Array {
  const normals = new Float32Array(p.length);
  for (let q = 0; q < quads.length; q += 4) {
    const [a, b, c, d] = [quads[q]! * 3, quads[q + 1]! * 3, quads[q + 2]! * 3, quads[q + 3]! * 3];
    const ux = p[c]! - p[a]!;
    const uy = p[c + 1]! - p[a + 1]!;
    const uz = p[c + 2]! - p[a + 2]!;
    const vx = p[d]! - p[b]!;
    const vy = p[d + 1]! - p[b + 1]!;
    const vz = p[d + 2]! - p[b + 2]!;
    const nx = uy * vz - uz * vy;
    const ny = uz * vx - ux * vz;
    const nz = ux * vy - uy * vx;
    for (const at of [a, b, c, d]) {
      normals[at]! += nx;
      normals[at + 1]! += ny;
      normals[at + 2]! += nz;
    }
  }
  for (let i = 0; i < normals.length; i += 3) {
    const size = Math.hypot(normals[i]!, normals[i + 1]!, normals[i + 2]!) || 1;
    normals[i]! /= size;
    normals[i + 1]! /= size;
    normals[i + 2]! /= size;
  }
  return normals;
}

/**
 * How hollow (below 0) or proud (above 0) the surface is at each vertex, about −1 to 1.
 *
 * A little of it in the shading makes furrows, collar bones and folds readable.
 */
export function relief(quads: Uint32Array, p: Float32Array, normals: Float32Array): Float32Array {
  const height = new Float32Array(p.length / 3);
  const span = new Float32Array(p.length / 3);
  for (let q = 0; q < quads.length; q += 4) {
    for (let i = 0; i < 4; i++) {
      const v = quads[q + i]! * 3;
      const w = quads[q + ((i + 1) % 4)]! * 3;
      const dx = p[w]! - p[v]!;
      const dy = p[w + 1]! - p[v + 1]!;
      const dz = p[w + 2]! - p[v + 2]!;
      height[v / 3]! -= dx * normals[v]! + dy * normals[v + 1]! + dz * normals[v + 2]!;
      height[w / 3]! += dx * normals[w]! + dy * normals[w + 1]! + dz * normals[w + 2]!;
      const size = Math.hypot(dx, dy, dz);
      span[v / 3]! += size;
      span[w / 3]! += size;
    }
  }
  return height.map((value, i) => Math.max(-1, Math.min(1, (4 * value) / (span[i] || 1))));
}

/** Square metres of skin around each vertex: a third of every triangle it is a corner of. */
export function vertexArea(quads: Uint32Array, p: Float32Array): Float32Array {
  const area = new Float32Array(p.length / 3);
  for (let q = 0; q < quads.length; q += 4) {
    const [a, b, c, d] = [quads[q]!, quads[q + 1]!, quads[q + 2]!, quads[q + 3]!];
    for (const corners of [
      [a, b, c],
      [a, c, d],
    ] as const) {
      const third = triangleArea(p, ...corners) / 3;
      for (const corner of corners) area[corner]! += third;
    }
  }
  return area;
}

function triangleArea(p: Float32Array, a: number, b: number, c: number): number {
  const from = (v: number, axis: number): number => p[3 * v + axis]! - p[3 * a + axis]!;
  const u = [from(b, 0), from(b, 1), from(b, 2)] as const;
  const v = [from(c, 0), from(c, 1), from(c, 2)] as const;
  return (
    Math.hypot(u[1] * v[2] - u[2] * v[1], u[2] * v[0] - u[0] * v[2], u[0] * v[1] - u[1] * v[0]) / 2
  );
}
