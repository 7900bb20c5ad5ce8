import { BufferAttribute, BufferGeometry, FrontSide, Ray, Vector3 } from "three";
import { MeshBVH } from "three-mesh-bvh";
import type { OrbitCamera } from "./camera";
import { nearestCorner } from "./geodesic";
import type { Hit } from "./stage";
import { triangles } from "./subdivide";

/** Where a ray met the skin. */
export interface RayHit extends Omit<Hit, "scale"> {
  /** Metres from the eye. */
  readonly distance: number;
}

/** Casts rays at the base mesh (not at the rounded display mesh): indices are hm08's. */
export class Picker {
  readonly #bvh: MeshBVH;

  constructor(
    readonly quads: Uint32Array,
    readonly positions: Float32Array,
  ) {
    const geometry = new BufferGeometry();
    geometry.setAttribute("position", new BufferAttribute(positions, 3));
    geometry.setIndex(new BufferAttribute(triangles(quads), 1));
    this.#bvh = new MeshBVH(geometry, { indirect: true });
  }

  /** x and y from −1 to 1 across the picture, y upwards. */
  cast(camera: OrbitCamera, x: number, y: number): RayHit | null {
    const origin = camera.three.position.clone();
    const direction = new Vector3(x, y, 0.5).unproject(camera.three).sub(origin).normalize();
    return this.along(origin, direction);
  }

  along(origin: Vector3, direction: Vector3): RayHit | null {
    const found = this.#bvh.raycastFirst(new Ray(origin, direction), FrontSide);
    if (!found || found.faceIndex === null || found.faceIndex === undefined) return null;
    const triangle = found.faceIndex;
    const quad = triangle >> 1;
    const corners = Array.from(this.quads.subarray(4 * quad, 4 * quad + 4));
    const point = found.point.toArray() as [number, number, number];
    const own = corners.filter((_, i) => i !== (triangle % 2 === 0 ? 3 : 1));
    const vertex = nearestCorner(this.positions, { corners: own, point });
    return { vertex, triangle, corners, point, distance: found.distance };
  }
}
