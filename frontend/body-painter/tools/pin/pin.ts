import { Machine, type StateHandler, type Tool } from "../../../body-view/input/tool";

/** idle ──down on skin──▶ aiming ──up──▶ idle (pin set)   ──cancel, interrupt──▶ idle (no pin) */
export type PinState = "idle" | "aiming";

export interface PinContext {
  /** Show where the pin would go; null hides it. */
  aim(vertex: number | null): void;
  place(vertex: number): void;
}

const idle: StateHandler<PinState, PinContext> = (input, context) => {
  if (input.type !== "down" || !input.at.hit) return "idle";
  context.aim(input.at.hit.vertex);
  return "aiming";
};

const aiming: StateHandler<PinState, PinContext> = (input, context) => {
  switch (input.type) {
    case "down":
      return "aiming";
    case "move":
      context.aim(input.at.hit?.vertex ?? null);
      return "aiming";
    case "up":
      context.aim(null);
      if (input.at.hit) context.place(input.at.hit.vertex);
      return "idle";
    case "cancel":
    case "interrupt":
      context.aim(null);
      return "idle";
  }
};

export interface PinTool extends Tool {
  readonly state: PinState;
}

export function pinTool(context: PinContext): PinTool {
  return new Machine({ idle, aiming }, "idle", context);
}
