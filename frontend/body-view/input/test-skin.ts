import type { Hit } from "../stage";
import { PLAIN } from "./pressure";
import type { PointerInput, Sample, Tool } from "./tool";

/** A place on flat skin that fills the half of the picture with x ≥ 0; vertex = whole x. */
export function place(x: number, y = 0, pressure = PLAIN): Sample {
  return { x, y, hit: hitAt(x, y), pressure };
}

export function hitAt(x: number, y = 0): Hit | null {
  if (x < 0) return null;
  const vertex = Math.round(x);
  return { vertex, triangle: 0, corners: [vertex], point: [x, y, 0], scale: 1000 };
}

/** Speaks pointer to a tool and gives the state after every input. */
export function speak(tool: Tool, ...inputs: readonly PointerInput[]): string[] {
  return inputs.map((input) => {
    tool.handle(input);
    return tool.state;
  });
}

export const down = (x: number, y = 0, pressure = PLAIN): PointerInput => ({
  type: "down",
  at: place(x, y, pressure),
});
export const move = (x: number, y = 0, pressure = PLAIN): PointerInput => ({
  type: "move",
  at: place(x, y, pressure),
});
export const up = (x: number, y = 0): PointerInput => ({ type: "up", at: place(x, y) });
export const interrupt: PointerInput = { type: "interrupt" };
export const cancel: PointerInput = { type: "cancel" };
