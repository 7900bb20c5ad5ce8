import { strokeTool, type StrokeContext, type StrokeState } from "../stroke/stroke";
import type { Tool } from "../../../body-view/input/tool";

/** Takes paint of every pain off the skin, along the skin. */
export interface EraserTool extends Tool {
  readonly state: StrokeState;
}

export function eraserTool(context: StrokeContext): EraserTool {
  return strokeTool(context);
}
