import { PerspectiveCamera, Vector3 } from "three";
import type { Box } from "./bounds";
import { AZIMUTH, wrapped, type ViewName } from "./views";

/** Everything that decides what the camera sees; lengths in metres, angles in radians. */
export interface Pose {
  readonly azimuth: number;
  readonly elevation: number;
  readonly distance: number;
  readonly target: readonly [number, number, number];
}

const FIELD_OF_VIEW = 24;
const HALF_TAN = Math.tan((FIELD_OF_VIEW * Math.PI) / 360);
const NEAREST = 0.22;
const FARTHEST = 8;
const HIGHEST = 1.45;

/** A camera that circles a point near the body and never loses the body. */
export class OrbitCamera {
  readonly three = new PerspectiveCamera(FIELD_OF_VIEW, 1, 0.02, 20);
  #pose: Pose = { azimuth: 0, elevation: 0, distance: 4.5, target: [0, 0.85, 0] };
  #box: Box = { min: [-0.7, 0, -0.2], max: [0.7, 1.7, 0.2] };

  get pose(): Pose {
    return this.#pose;
  }

  set pose(pose: Pose) {
    const { min, max } = this.#box;
    this.#pose = {
      azimuth: wrapped(pose.azimuth),
      elevation: clamp(pose.elevation, -HIGHEST, HIGHEST),
      distance: clamp(pose.distance, NEAREST, FARTHEST),
      target: [0, 1, 2].map((k) =>
        clamp(pose.target[k]!, min[k]!, max[k]!),
      ) as unknown as Pose["target"],
    };
    this.#apply();
  }

  /** The box the target stays in: the bounds of the body. */
  set bounds(box: Box) {
    this.#box = box;
  }

  get bounds(): Box {
    return this.#box;
  }

  resize(width: number, height: number): void {
    this.three.aspect = width / Math.max(1, height);
    this.three.updateProjectionMatrix();
    this.#apply();
  }

  /** The pose that shows a box whole from a side, leaving `margin` (0 to 1) of the picture free. */
  framing(box: Box, azimuth: number, margin = 0.06, elevation = 0): Pose {
    const size = [0, 1, 2].map((k) => box.max[k]! - box.min[k]!);
    const middle = [0, 1, 2].map((k) => (box.max[k]! + box.min[k]!) / 2);
    const [c, s] = [Math.abs(Math.cos(azimuth)), Math.abs(Math.sin(azimuth))];
    const width = size[0]! * c + size[2]! * s;
    const depth = size[0]! * s + size[2]! * c;
    const half = Math.max(size[1]! / 2, width / 2 / this.three.aspect);
    const distance = half / HALF_TAN / (1 - 2 * margin) + depth / 2;
    return { azimuth, elevation, distance, target: middle as unknown as Pose["target"] };
  }

  facing(view: ViewName, margin?: number): Pose {
    return this.framing(this.#box, AZIMUTH[view], margin);
  }

  turn(azimuth: number, elevation: number): void {
    const pose = this.#pose;
    this.pose = {
      ...pose,
      azimuth: pose.azimuth + azimuth,
      elevation: pose.elevation + elevation,
    };
  }

  /** Come nearer by `factor` (> 1) keeping the point at (x, y), −1 to 1 of the picture, in place. */
  zoom(factor: number, x = 0, y = 0): void {
    const pose = this.#pose;
    const distance = clamp(pose.distance / factor, NEAREST, FARTHEST);
    const span = (pose.distance - distance) * HALF_TAN;
    this.pose = { ...pose, distance };
    this.#slide(x * span * this.three.aspect, y * span);
  }

  /** Slide the picture by a share of its height to the right and up. */
  pan(x: number, y: number): void {
    const span = 2 * this.#pose.distance * HALF_TAN;
    this.#slide(-x * span, -y * span);
  }

  #slide(right: number, up: number): void {
    const x = new Vector3().setFromMatrixColumn(this.three.matrix, 0).multiplyScalar(right);
    const y = new Vector3().setFromMatrixColumn(this.three.matrix, 1).multiplyScalar(up);
    const [tx, ty, tz] = this.#pose.target;
    this.pose = {
      ...this.#pose,
      target: [tx + x.x + y.x, ty + x.y + y.y, tz + x.z + y.z],
    };
  }

  #apply(): void {
    const { target } = this.#pose;
    this.three.position.set(...eyeOf(this.#pose));
    this.three.lookAt(target[0], target[1], target[2]);
    this.three.updateMatrix();
    this.three.updateMatrixWorld();
  }
}

/** Where the eye is in a pose, in metres. */
export function eyeOf({ azimuth, elevation, distance, target }: Pose): Pose["target"] {
  const flat = Math.cos(elevation) * distance;
  return [
    target[0] + Math.sin(azimuth) * flat,
    target[1] + Math.sin(elevation) * distance,
    target[2] + Math.cos(azimuth) * flat,
  ];
}

/** A pose part of the way from one to another, turning the short way round. */
export function between(from: Pose, to: Pose, at: number): Pose {
  const mix = (a: number, b: number): number => a + (b - a) * at;
  return {
    azimuth: from.azimuth + wrapped(to.azimuth - from.azimuth) * at,
    elevation: mix(from.elevation, to.elevation),
    distance: mix(from.distance, to.distance),
    target: [0, 1, 2].map((k) => mix(from.target[k]!, to.target[k]!)) as unknown as Pose["target"],
  };
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, value));
}
