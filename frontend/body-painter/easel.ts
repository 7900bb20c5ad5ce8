import type { Clear, Drawing, Kind, Language, Role } from "../drawing/types";
import { MAX_PINS } from "../drawing/types";
import { PaintCommand, SnapshotCommand, Stroke, type Changes } from "./commands";
import { History } from "./history";
import {
  isBlank,
  isPainted,
  Painting,
  sameDetails,
  strongestOf,
  type Details,
  type PaintedPain,
  type Snapshot,
} from "./painting";

export type EaselEvent = "paint" | "change";

/**
 * Everything a person can do to their painting, each as one step that can be taken back.
 *
 * Tells its listeners "paint" while a stroke is going on and "change" when a step is complete.
 */
export class Easel {
  readonly painting: Painting;
  readonly history: History<Painting>;
  time = now();
  #strength = 5;
  #stroke: Stroke | null = null;
  /** What there was before the person began to say how the pain in hand feels. */
  #untold: Snapshot | null = null;
  readonly #listeners = new Set<(event: EaselEvent) => void>();

  constructor(vertexCount: number, shape: string) {
    this.painting = new Painting(vertexCount, shape);
    this.history = new History(this.painting);
  }

  listen(listener: (event: EaselEvent) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Strength the brush paints with, 0 to 10. */
  get strength(): number {
    return this.#strength;
  }

  set strength(value: number) {
    this.#strength = Math.min(10, Math.max(0, Math.round(value)));
    this.#tell("paint");
  }

  get isEmpty(): boolean {
    return this.painting.pains.every(isBlank);
  }

  load(drawing: Drawing): void {
    this.painting.load(drawing);
    const strongest = strongestOf(this.painting.active);
    if (strongest >= 0) this.#strength = strongest;
    this.history.forget();
    this.#untold = null;
    this.time = drawing.time;
    this.#tell("change");
  }

  drawing(language: Language, role: Role): Drawing {
    return this.painting.drawing({ language, role, time: this.time });
  }

  beginStroke(label: string): void {
    this.#stroke?.rollback();
    this.#stroke = new Stroke(this.painting, label);
  }

  paint(vertices: Iterable<number>): void {
    const { id } = this.painting.active;
    for (const vertex of vertices) this.#stroke?.set(id, vertex, this.#strength);
    this.#tell("paint");
  }

  erase(vertices: Iterable<number>): void {
    const painted = this.painting.pains;
    for (const vertex of vertices) {
      for (const { id } of painted) this.#stroke?.set(id, vertex, -1);
    }
    this.#tell("paint");
  }

  /** Whether a stroke is being made: nothing on the page should move until it ends. */
  get isStroking(): boolean {
    return this.#stroke !== null;
  }

  endStroke(): void {
    const stroke = this.#stroke;
    this.#stroke = null;
    if (stroke && !stroke.isEmpty) this.#run(stroke.command());
  }

  rollbackStroke(): void {
    this.#stroke?.rollback();
    this.#stroke = null;
    this.#tell("paint");
  }

  /** Paint (or with −1 clear) these vertices in the pain in hand, as one step. */
  fill(label: string, vertices: Iterable<number>, value: number): void {
    const { id, strength } = this.painting.active;
    const changes: Changes = new Map(
      [...vertices].flatMap((v) =>
        strength[v] === value ? [] : [[v, [strength[v]!, value] as const] as const],
      ),
    );
    if (changes.size > 0) this.#run(new PaintCommand(label, new Map([[id, changes]])));
  }

  /**
   * Paints the pain in hand on the other side of the body too, as strong as on this one.
   *
   * `mirror` gives each vertex its opposite. What is painted there already stays as it is, and
   * pins are not doubled. False when there was nothing to add.
   */
  paintOtherSide(mirror: ArrayLike<number>): boolean {
    const { id, strength } = this.painting.active;
    const changes = new Map<number, readonly [number, number]>();
    strength.forEach((value, vertex) => {
      const opposite = mirror[vertex]!;
      if (value >= 0 && strength[opposite]! < 0) changes.set(opposite, [-1, value]);
    });
    if (changes.size > 0) this.#run(new PaintCommand("other side", new Map([[id, changes]])));
    return changes.size > 0;
  }

  addPain(kind: Kind = this.painting.active.kind): void {
    if (this.painting.isFull) return;
    const pain = this.painting.fresh(kind, false);
    this.#alter("add pain", { pains: [...this.painting.pains, pain], activeId: pain.id });
  }

  /** Takes a pain away; the last one leaves a blank one, and a main one hands on being main. */
  removePain(id: string): void {
    const rest = this.painting.pains.filter((pain) => pain.id !== id);
    if (rest.length === 0) rest.push(this.painting.fresh("pain", true));
    const hasMain = rest.some((pain) => pain.main);
    const pains = hasMain ? rest : rest.map((pain, i) => ({ ...pain, main: i === 0 }));
    this.#alter("remove pain", { pains, activeId: pains.at(-1)!.id });
  }

  /** Take a pain in hand. Not a step of its own: there is nothing to take back. */
  choose(id: string): void {
    this.painting.snapshot = { ...this.painting.snapshot, activeId: id };
    this.#tell("paint");
  }

  /** Paint this kind from now on: retype a blank pain, else go to such a pain, else begin one. */
  chooseKind(kind: Kind): void {
    const { active, pains } = this.painting;
    if (active.kind === kind) return;
    const other = pains.findLast((pain) => pain.kind === kind);
    if (other) this.choose(other.id);
    else if (isBlank(active)) this.#alterPain(active.id, "kind", { kind });
    else this.addPain(kind);
  }

  markMain(id: string): void {
    const pains = this.painting.pains.map((pain) => ({ ...pain, main: pain.id === id }));
    this.#alter("mark main", { pains });
  }

  addPin(vertex: number): boolean {
    const { id, pins } = this.painting.active;
    if (pins.length >= MAX_PINS || pins.includes(vertex)) return false;
    this.#alterPain(id, "add pin", { pins: [...pins, vertex].sort((a, b) => a - b) });
    return true;
  }

  removePin(id: string, vertex: number): void {
    const pins = this.painting.pain(id).pins.filter((pin) => pin !== vertex);
    this.#alterPain(id, "remove pin", { pins });
  }

  /** Begins to say how the pain in hand feels; all that is told until the end is one step. */
  beginTelling(): void {
    this.#untold = this.painting.snapshot;
  }

  /** Answers about the pain in hand: there at once, so that each is kept as it is given. */
  tell(answers: Partial<Details>): void {
    if (!this.#untold) return;
    const { snapshot, active } = this.painting;
    const told = { ...active, details: { ...active.details, ...answers } };
    const pains = snapshot.pains.map((pain) => (pain === active ? told : pain));
    this.painting.snapshot = { ...snapshot, pains };
    this.#changed();
  }

  endTelling(): void {
    const before = this.#untold;
    this.#untold = null;
    if (!before) return;
    const { active, snapshot } = this.painting;
    const earlier = before.pains.find((pain) => pain.id === active.id);
    if (!earlier || sameDetails(earlier.details, active.details)) return;
    this.#run(new SnapshotCommand("tell", before, snapshot));
  }

  sayClear(clear: Clear): void {
    this.#alter("say clear", { clear });
  }

  startOver(): void {
    const fresh = this.painting.fresh("pain", true);
    this.#alter("start over", {
      pains: [fresh],
      activeId: fresh.id,
      clear: { said: "not_asked" },
    });
  }

  setShape(shape: string): void {
    this.painting.shape = shape;
    this.#changed();
  }

  undo(): void {
    if (this.history.undo()) this.#changed();
  }

  redo(): void {
    if (this.history.redo()) this.#changed();
  }

  get hasPaint(): boolean {
    return this.painting.pains.some(isPainted);
  }

  #alter(label: string, change: Partial<Snapshot>): void {
    this.#run(new SnapshotCommand(label, this.painting.snapshot, change));
  }

  #alterPain(id: string, label: string, change: Partial<PaintedPain>): void {
    const pains = this.painting.pains.map((pain) =>
      pain.id === id ? { ...pain, ...change } : pain,
    );
    this.#alter(label, { pains });
  }

  #run(command: PaintCommand | SnapshotCommand): void {
    this.history.run(command);
    this.#changed();
  }

  #changed(): void {
    this.time = now();
    this.#tell("change");
  }

  #tell(event: EaselEvent): void {
    for (const listener of this.#listeners) listener(event);
  }
}

/** UTC to the second, as drawings write it. */
function now(): string {
  return new Date().toISOString().replace(/\.\d+Z$/, "Z");
}
