import type { Command } from "./history";
import type { Painting, Snapshot } from "./painting";

/** Strengths before and after, by vertex, of one pain. */
export type Changes = ReadonlyMap<number, readonly [before: number, after: number]>;

/** Paint put on or taken off, by stroke or by list, in one or several pains. */
export class PaintCommand implements Command<Painting> {
  constructor(
    readonly label: string,
    readonly changes: ReadonlyMap<string, Changes>,
  ) {}

  do(painting: Painting): void {
    this.#write(painting, 1);
  }

  undo(painting: Painting): void {
    this.#write(painting, 0);
  }

  toJSON(): unknown {
    const changes = [...this.changes].map(([pain, map]) => ({
      pain,
      vertices: [...map.keys()],
      before: [...map.values()].map(([before]) => before),
      after: [...map.values()].map(([, after]) => after),
    }));
    return { type: "paint", label: this.label, changes };
  }

  #write(painting: Painting, side: 0 | 1): void {
    for (const [id, changes] of this.changes) {
      const { strength } = painting.pain(id);
      for (const [vertex, values] of changes) strength[vertex] = values[side];
    }
  }
}

/** Pains added, removed or altered, pins, and what was said of the rest of the body. */
export class SnapshotCommand implements Command<Painting> {
  readonly #before: Snapshot;
  readonly #after: Snapshot;

  constructor(
    readonly label: string,
    before: Snapshot,
    change: Partial<Snapshot>,
  ) {
    this.#before = before;
    this.#after = { ...before, ...change };
  }

  do(painting: Painting): void {
    painting.snapshot = this.#after;
  }

  undo(painting: Painting): void {
    painting.snapshot = this.#before;
  }

  toJSON(): unknown {
    const { pains, activeId, clear } = this.#after;
    const plain = pains.map(({ id, kind, main, pins, details }) => ({
      id,
      kind,
      main,
      pins,
      details,
    }));
    return { type: "snapshot", label: this.label, pains: plain, activeId, clear };
  }
}

/** A stroke while it is being made: written at once, kept or taken back at its end. */
export class Stroke {
  readonly #changes = new Map<string, Map<number, [number, number]>>();

  constructor(
    readonly painting: Painting,
    readonly label: string,
  ) {}

  get isEmpty(): boolean {
    return [...this.#changes.values()].every((changes) => changes.size === 0);
  }

  set(painId: string, vertex: number, value: number): void {
    const { strength } = this.painting.pain(painId);
    const before = strength[vertex]!;
    if (before === value) return;
    let changes = this.#changes.get(painId);
    if (!changes) this.#changes.set(painId, (changes = new Map()));
    const known = changes.get(vertex);
    if (known) known[1] = value;
    else changes.set(vertex, [before, value]);
    strength[vertex] = value;
  }

  rollback(): void {
    this.command().undo(this.painting);
    this.#changes.clear();
  }

  command(): PaintCommand {
    return new PaintCommand(this.label, this.#changes);
  }
}
