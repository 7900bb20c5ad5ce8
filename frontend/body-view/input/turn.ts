import { Machine, type Sample, type StateHandler, type Tool } from "./tool";

/** idle ──down──▶ turning ──up, cancel, interrupt──▶ idle */
export type TurnState = "idle" | "turning";

export interface TurnContext {
  /** The pointer moved by so many CSS pixels. */
  turn(dx: number, dy: number): void;
}

interface TurnMemory {
  readonly context: TurnContext;
  last: Sample | null;
}

const idle: StateHandler<TurnState, TurnMemory> = (input, memory) => {
  if (input.type !== "down") return "idle";
  memory.last = input.at;
  return "turning";
};

const turning: StateHandler<TurnState, TurnMemory> = (input, memory) => {
  if (input.type === "move" && memory.last) {
    memory.context.turn(input.at.x - memory.last.x, input.at.y - memory.last.y);
    memory.last = input.at;
  }
  return input.type === "move" || input.type === "down" ? "turning" : "idle";
};

export interface TurnTool extends Tool {
  readonly state: TurnState;
}

export function turnTool(context: TurnContext): TurnTool {
  const memory: TurnMemory = { context, last: null };
  return new Machine({ idle, turning }, "idle", memory);
}
