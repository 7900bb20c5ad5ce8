/** Where to look from: radians around the body, and above it. */
export interface Side {
  readonly azimuth: number;
  readonly elevation: number;
}

const AROUND = [0, 0.5, -0.5, 1, -1, 1.6, -1.6, 2.2, -2.2, Math.PI];
const ABOVE = [0, -0.7, 0.7, -1.3, 1.3];

/**
 * The side from which some skin is seen best; `faces` is the azimuth that it faces.
 *
 * The palm faces the thigh, the sole the floor: straight before them is another part of the body,
 * or nothing that one sees from. `seen` tells how well the skin is seen from a side, 0 to 1.
 * A view that is turned and tilted less is taken when it shows nearly as much.
 */
export function bestSide(faces: number, seen: (side: Side) => number): Side {
  let best: Side = { azimuth: faces, elevation: 0 };
  let most = -Infinity;
  for (const elevation of ABOVE) {
    for (const around of AROUND) {
      const side = { azimuth: faces + around, elevation };
      const worth = seen(side) - 0.06 * Math.abs(around) - 0.22 * Math.abs(elevation);
      if (worth <= most) continue;
      best = side;
      most = worth;
    }
  }
  return best;
}
