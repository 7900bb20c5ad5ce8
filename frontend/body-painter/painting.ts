import type { Clear, Drawing, Kind, Language, Pain, Role } from "../drawing/types";
import { MAX_PAINS, MESH, SCHEMA } from "../drawing/types";

/** How a pain feels, in the person's answers. Null and an empty list: not said, never "no". */
export type Details = Pick<
  Pain,
  "qualities" | "depth" | "course" | "since" | "worse_with" | "better_with"
>;

/** A pain being painted. `strength` is per vertex: −1 unpainted, else 0 to 10. */
export interface PaintedPain {
  readonly id: string;
  readonly kind: Kind;
  readonly main: boolean;
  readonly pins: readonly number[];
  readonly details: Details;
  readonly strength: Int8Array;
}

/** All that undo can bring back, besides the paint itself which strokes bring back. */
export interface Snapshot {
  readonly pains: readonly PaintedPain[];
  readonly activeId: string;
  readonly clear: Clear;
}

export const NO_DETAILS: Details = {
  qualities: [],
  depth: null,
  course: null,
  since: null,
  worse_with: null,
  better_with: null,
};

/** The state of the painter: pains, which one is in hand, and what was said of the rest. */
export class Painting {
  snapshot: Snapshot;

  constructor(
    readonly vertexCount: number,
    public shape: string,
  ) {
    this.snapshot = this.#empty();
  }

  get pains(): readonly PaintedPain[] {
    return this.snapshot.pains;
  }

  get clear(): Clear {
    return this.snapshot.clear;
  }

  /** The pain in hand. */
  get active(): PaintedPain {
    const found = this.pains.find((pain) => pain.id === this.snapshot.activeId) ?? this.pains[0];
    if (!found) throw new Error("A painting always has a pain in hand.");
    return found;
  }

  pain(id: string): PaintedPain {
    const found = this.pains.find((pain) => pain.id === id);
    if (!found) throw new Error(`There is no pain "${id}" in this painting.`);
    return found;
  }

  get isFull(): boolean {
    return this.pains.length >= MAX_PAINS;
  }

  /** A new pain, not yet part of the painting, with an id no pain has. */
  fresh(kind: Kind, main: boolean): PaintedPain {
    const taken = new Set(this.snapshot?.pains.map((pain) => pain.id));
    let number = 1;
    while (taken.has(`p${number}`)) number++;
    return {
      id: `p${number}`,
      kind,
      main,
      pins: [],
      details: NO_DETAILS,
      strength: new Int8Array(this.vertexCount).fill(-1),
    };
  }

  load(drawing: Drawing): void {
    this.shape = drawing.shape;
    const pains = drawing.pains.map((pain) => this.#painted(pain));
    const active = pains.find((pain) => pain.main) ?? pains[0];
    this.snapshot = active
      ? { pains, activeId: active.id, clear: drawing.clear }
      : { ...this.#empty(), clear: drawing.clear };
  }

  /** The drawing of what was painted; pains without paint and pins are left out. */
  drawing(about: { language: Language; role: Role; time: string }): Drawing {
    const shown = this.pains.filter((pain) => !isBlank(pain));
    const main = shown.find((pain) => pain.main) ?? shown[0];
    return {
      schema: SCHEMA,
      mesh: MESH,
      shape: this.shape,
      language: about.language,
      author: { role: about.role },
      time: about.time,
      pains: shown.map((pain) => written(pain, pain === main)),
      clear: this.clear,
    };
  }

  #empty(): Snapshot {
    const first = this.fresh("pain", true);
    return { pains: [first], activeId: first.id, clear: { said: "not_asked" } };
  }

  #painted(pain: Pain): PaintedPain {
    const strength = new Int8Array(this.vertexCount).fill(-1);
    pain.vertices.forEach((vertex, i) => (strength[vertex] = pain.intensity[i]!));
    const { qualities, depth, course, since, worse_with, better_with } = pain;
    const details = { qualities, depth, course, since, worse_with, better_with };
    return { id: pain.id, kind: pain.kind, main: pain.main, pins: pain.pins, details, strength };
  }
}

export function isPainted(pain: PaintedPain): boolean {
  return pain.strength.some((value) => value >= 0);
}

/** −1 when it is not painted. */
export function strongestOf({ strength }: PaintedPain): number {
  return strength.reduce((a, b) => Math.max(a, b), -1);
}

export function isBlank(pain: PaintedPain): boolean {
  return pain.pins.length === 0 && !isPainted(pain);
}

/** Whether anything was said of how it feels. */
export function isTold({ details }: PaintedPain): boolean {
  return !sameDetails(details, NO_DETAILS);
}

export function sameDetails(some: Details, others: Details): boolean {
  const { qualities, ...rest } = some;
  return (
    qualities.length === others.qualities.length &&
    qualities.every((quality) => others.qualities.includes(quality)) &&
    Object.entries(rest).every(([name, value]) => others[name as keyof Details] === value)
  );
}

function written(pain: PaintedPain, main: boolean): Pain {
  const vertices: number[] = [];
  pain.strength.forEach((value, vertex) => value >= 0 && vertices.push(vertex));
  return {
    id: pain.id,
    kind: pain.kind,
    main,
    vertices,
    intensity: vertices.map((vertex) => pain.strength[vertex]!),
    pins: pain.pins,
    ...pain.details,
  };
}
