import { followed } from "./pressure";
import type { Sample, Tool } from "./tool";

export interface Finger {
  readonly id: number;
  readonly x: number;
  readonly y: number;
  /** As the pointer reports it; see pressure.ts. */
  readonly pressure: number;
}

/** What gestures do to the world. */
export interface GestureContext {
  sample(x: number, y: number, pressure: number): Sample;
  /** The tool for a gesture that begins here. */
  toolFor(at: Sample, button: number): Tool;
  /** Two fingers: their middle moved by (dx, dy), their distance grew by `factor`, around (x, y). */
  pinch(dx: number, dy: number, factor: number, x: number, y: number): void;
}

/** none: no finger. one: a tool is at work. two: turn and zoom. spent: wait until all are up. */
export type GestureState = "none" | "one" | "two" | "spent";

/**
 * Which fingers are down and what they mean together.
 *
 * The first finger works the tool; a second one interrupts it, which takes back the dab it had
 * begun, and both then turn and zoom. What is left of a gesture never paints.
 */
export class Gestures {
  state: GestureState = "none";
  readonly #fingers = new Map<number, Finger>();
  #tool: Tool | null = null;
  #pressure: number | null = null;

  constructor(readonly context: GestureContext) {}

  down(finger: Finger, button = 0): void {
    this.#fingers.set(finger.id, finger);
    if (this.state === "none") {
      this.#pressure = null;
      const at = this.#sample(finger);
      this.#tool = this.context.toolFor(at, button);
      this.#tool.handle({ type: "down", at });
      this.state = "one";
    } else if (this.state === "one") {
      this.#tool?.handle({ type: "interrupt" });
      this.#tool = null;
      this.state = "two";
    }
  }

  move(finger: Finger): void {
    if (!this.#fingers.has(finger.id)) return;
    if (this.state === "one") {
      this.#tool?.handle({ type: "move", at: this.#sample(finger) });
    }
    const before = this.#span();
    this.#fingers.set(finger.id, finger);
    const after = this.#span();
    if (this.state === "two" && before && after) {
      const factor = after.size / Math.max(1, before.size);
      this.context.pinch(after.x - before.x, after.y - before.y, factor, after.x, after.y);
    }
  }

  up(finger: Finger): void {
    if (!this.#fingers.has(finger.id)) return;
    if (this.state === "one") {
      this.#tool?.handle({
        type: "up",
        at: this.#sample({ ...finger, pressure: this.#pressure ?? finger.pressure }),
      });
    }
    this.#lift(finger.id);
  }

  cancel(id: number): void {
    if (!this.#fingers.has(id)) return;
    if (this.state === "one") this.#tool?.handle({ type: "cancel" });
    this.#lift(id);
  }

  /** These were no fingers: what they began is taken back, as if they had never come. */
  drop(ids: readonly number[]): void {
    const dropped = ids.filter((id) => this.#fingers.delete(id));
    if (dropped.length === 0) return;
    this.#tool?.handle({ type: "interrupt" });
    this.#tool = null;
    this.state = this.#fingers.size === 0 ? "none" : "spent";
  }

  #sample(finger: Finger): Sample {
    this.#pressure = followed(this.#pressure, finger.pressure);
    return this.context.sample(finger.x, finger.y, this.#pressure);
  }

  #lift(id: number): void {
    this.#fingers.delete(id);
    this.#tool = null;
    this.state = this.#fingers.size === 0 ? "none" : "spent";
  }

  /** Middle and distance of the first two fingers. */
  #span(): { x: number; y: number; size: number } | null {
    const [a, b] = this.#fingers.values();
    if (!a || !b) return null;
    return { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2, size: Math.hypot(a.x - b.x, a.y - b.y) };
  }
}
