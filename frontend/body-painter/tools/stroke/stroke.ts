import type { Hit } from "../../../body-view/stage";
import { Machine, type Sample, type StateHandler } from "../../../body-view/input/tool";

/**
 * What brush and eraser share: a stroke over the skin.
 *
 *   idle ──down on skin──▶ on_skin ◀──skin again / left the skin──▶ off_skin
 *   on_skin, off_skin ──up──▶ idle (kept)   ──cancel, interrupt──▶ idle (taken back)
 */
export type StrokeState = "idle" | "on_skin" | "off_skin";

export interface StrokeContext {
  begin(): void;
  /** Touch the skin here; `pressure` 0 to 1 makes it wider or narrower. */
  dab(hit: Hit, pressure: number): void;
  /** Keep what was done since `begin` as one step. */
  commit(): void;
  /** Take back what was done since `begin`. */
  rollback(): void;
  pick(x: number, y: number): Hit | null;
  /** CSS pixels between two dabs at this place. */
  spacing(hit: Hit, pressure: number): number;
}

interface StrokeMemory {
  readonly context: StrokeContext;
  /** Where the last dab was; null when the pointer has left the skin since. */
  last: Sample | null;
}

const idle: StateHandler<StrokeState, StrokeMemory> = (input, memory) => {
  if (input.type !== "down" || !input.at.hit) return "idle";
  memory.context.begin();
  memory.context.dab(input.at.hit, input.at.pressure);
  memory.last = input.at;
  return "on_skin";
};

const onSkin: StateHandler<StrokeState, StrokeMemory> = (input, memory) => {
  switch (input.type) {
    case "move":
      return paintTo(input.at, memory);
    case "up":
      paintTo(input.at, memory);
      memory.context.commit();
      return "idle";
    case "cancel":
    case "interrupt":
      memory.context.rollback();
      return "idle";
    case "down":
      return "on_skin";
  }
};

const offSkin: StateHandler<StrokeState, StrokeMemory> = (input, memory) => {
  switch (input.type) {
    case "move":
      if (!input.at.hit) return "off_skin";
      memory.context.dab(input.at.hit, input.at.pressure);
      memory.last = input.at;
      return "on_skin";
    case "up":
      memory.context.commit();
      return "idle";
    case "cancel":
    case "interrupt":
      memory.context.rollback();
      return "idle";
    case "down":
      return "off_skin";
  }
};

/** Dabs along the way to the sample, close enough to join; places beside the body are skipped. */
function paintTo(at: Sample, memory: StrokeMemory): StrokeState {
  const from = memory.last ?? at;
  const near = at.hit ?? from.hit;
  if (!near) return "off_skin";
  const length = Math.hypot(at.x - from.x, at.y - from.y);
  const spacing = Math.max(2, memory.context.spacing(near, at.pressure));
  if (at.hit && length < spacing) return "on_skin";
  const steps = Math.max(1, Math.ceil(length / spacing));
  for (let i = 1; i < steps; i++) {
    const between = (a: number, b: number): number => a + ((b - a) * i) / steps;
    const hit = memory.context.pick(between(from.x, at.x), between(from.y, at.y));
    if (hit) memory.context.dab(hit, between(from.pressure, at.pressure));
  }
  if (at.hit) memory.context.dab(at.hit, at.pressure);
  memory.last = at.hit ? at : null;
  return at.hit ? "on_skin" : "off_skin";
}

export function strokeTool(context: StrokeContext): Machine<StrokeState, StrokeMemory> {
  const memory: StrokeMemory = { context, last: null };
  return new Machine({ idle, on_skin: onSkin, off_skin: offSkin }, "idle", memory);
}
