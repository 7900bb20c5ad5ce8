import { describe, expect, it } from "vitest";
import { followExplaining } from "./explaining";

/** Just enough of buttons and a page to press, hover and leave. */
class Button extends EventTarget {
  readonly attributes = new Map([["aria-pressed", "false"]]);
  constructor(readonly dataset: { explains: string }) {
    super();
  }
  getAttribute(name: string): string | null {
    return this.attributes.get(name) ?? null;
  }
  setAttribute(name: string, value: string): void {
    this.attributes.set(name, value);
  }
}

function page() {
  const buttons = [new Button({ explains: "heel-left sole-left" }), new Button({ explains: "" })];
  const lit: (readonly string[] | null)[] = [];
  const root = { querySelectorAll: () => buttons } as unknown as ParentNode;
  const life = new AbortController();
  followExplaining(root, { light: (regions) => lit.push(regions) }, life.signal);
  const send = (i: number, type: string): unknown => buttons[i]!.dispatchEvent(new Event(type));
  return { buttons, lit, send, life };
}

describe("showing what a muscle explains", () => {
  it("lights it while it is hovered or has the focus", () => {
    const { lit, send } = page();
    send(0, "mouseenter");
    send(0, "mouseleave");
    send(0, "focus");
    send(0, "blur");
    expect(lit).toEqual([["heel-left", "sole-left"], null, ["heel-left", "sole-left"], null]);
  });

  it("keeps one lit after a press, until it or another is pressed", () => {
    const { buttons, lit, send } = page();
    send(0, "click");
    send(1, "mouseenter");
    send(1, "mouseleave");
    expect(lit.at(-1)).toEqual(["heel-left", "sole-left"]);
    send(1, "click");
    expect(buttons.map((button) => button.getAttribute("aria-pressed"))).toEqual(["false", "true"]);
    send(1, "click");
    expect(lit.at(-1)).toBeNull();
  });

  it("does nothing any more once the chart is gone", () => {
    const { lit, send, life } = page();
    life.abort();
    send(0, "click");
    expect(lit).toEqual([]);
  });
});
