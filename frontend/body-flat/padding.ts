import type { Pad } from "./viewport";

/** The host's padding, in which the style sheet says where buttons lie. */
export function padding(host: HTMLElement): Pad {
  const style = getComputedStyle(host);
  const side = (name: string): number => Number.parseFloat(style.getPropertyValue(name)) || 0;
  return {
    left: side("padding-left"),
    right: side("padding-right"),
    top: side("padding-top"),
    bottom: side("padding-bottom"),
  };
}
