import type { Probe } from "../body-view/stage";
import type { Easel } from "./easel";
import type { Studio } from "./studio";

/** What a test may ask of a painter on a page. */
export interface PainterProbe extends Probe {
  /** Every painted vertex, ascending. */
  painted(): number[];
}

export function painterProbe(easel: Easel, studio: Studio | null): PainterProbe {
  const none: Probe = {
    camera: () => ({ view: [], projection: [], width: 0, height: 0 }),
    pick: () => null,
  };
  return {
    ...(studio?.view.probe() ?? none),
    painted: () => {
      const vertices = new Set<number>();
      for (const { strength } of easel.painting.pains) {
        strength.forEach((value, vertex) => value >= 0 && vertices.add(vertex));
      }
      return [...vertices].sort((a, b) => a - b);
    },
  };
}
