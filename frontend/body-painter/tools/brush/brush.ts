import { strokeTool, type StrokeContext, type StrokeState } from "../stroke/stroke";
import type { Tool } from "../../../body-view/input/tool";

/** Paints the pain in hand, at the strength in hand, along the skin. */
export interface BrushTool extends Tool {
  readonly state: StrokeState;
}

export function brushTool(context: StrokeContext): BrushTool {
  return strokeTool(context);
}
