import { describe, expect, it, vi } from "vitest";
import { NEAR, countLetters, lengthOf, lettersLeft } from "./letters";
import { followNetwork } from "./offline-banner";
import { offerPrinting } from "./print-button";
import { showNumber } from "./slider";

/** An element as far as these parts know one. */
class Thing extends EventTarget {
  hidden: boolean | string = true;
  value = "";
}

describe("a slider", () => {
  it("shows its number at once and with every move", () => {
    const slider = new Thing();
    const output = new Thing();
    slider.value = "4";
    showNumber(slider, output);
    expect(output).toMatchObject({ hidden: false, value: "4" });

    slider.value = "7";
    slider.dispatchEvent(new Event("input"));
    expect(output.value).toBe("7");
  });
});

describe("a counter of letters", () => {
  const words = {
    left: "{n} letters left",
    oneLeft: "1 letter left",
    over: "{n} too many",
    oneOver: "1 too many",
  };

  it("speaks near the end and beyond it, and not before", () => {
    expect(lettersLeft(2000 - NEAR - 1, 2000, words)).toBe("");
    expect(lettersLeft(1880, 2000, words)).toBe("120 letters left");
    expect(lettersLeft(1999, 2000, words)).toBe("1 letter left");
    expect(lettersLeft(2000, 2000, words)).toBe("0 letters left");
    expect(lettersLeft(2001, 2000, words)).toBe("1 too many");
    expect(lettersLeft(2040, 2000, words)).toBe("40 too many");
  });

  it("counts as the server does", () => {
    expect(lengthOf("  a pain \n")).toBe(6);
    expect(lengthOf("neck\nback")).toBe("neck\r\nback".length);
    expect(lengthOf("😖é")).toBe(2);
  });

  it("follows what is typed, cuts nothing, and speaks aloud only after a pause", () => {
    vi.useFakeTimers();
    const area = new Thing();
    const on = new Set<string>();
    const toggle = (name: string, is: boolean): void => void (is ? on.add(name) : on.delete(name));
    const counter = { hidden: true, textContent: "", classList: { toggle } };
    const aloud = { textContent: "" };
    area.value = "short";
    countLetters(area, counter, aloud, 300, words);
    expect(counter).toMatchObject({ hidden: true, textContent: "" });

    area.value = "x".repeat(340);
    area.dispatchEvent(new Event("input"));
    expect(counter).toMatchObject({ hidden: false, textContent: "40 too many" });
    expect([...on]).toEqual(["over"]);
    expect(area.value).toHaveLength(340);
    expect(aloud.textContent).toBe("");
    vi.runAllTimers();
    expect(aloud.textContent).toBe("40 too many");

    area.value = "x".repeat(299);
    area.dispatchEvent(new Event("input"));
    expect(counter.textContent).toBe("1 letter left");
    expect([...on]).toEqual([]);
    vi.useRealTimers();
  });
});

describe("the offline banner", () => {
  it("stays hidden while there is a network, comes without one and goes again", () => {
    const banner = new Thing();
    const network = new EventTarget();
    let online = true;
    followNetwork(banner, network, () => online);
    expect(banner.hidden).toBe(true);

    online = false;
    network.dispatchEvent(new Event("offline"));
    expect(banner.hidden).toBe(false);

    online = true;
    network.dispatchEvent(new Event("online"));
    expect(banner.hidden).toBe(true);
  });

  it("is there when the page opens without a network", () => {
    const banner = new Thing();
    followNetwork(banner, new EventTarget(), () => false);
    expect(banner.hidden).toBe(false);
  });
});

describe("a print button", () => {
  it("appears, and prints once a press", () => {
    const button = new Thing();
    const print = vi.fn();
    offerPrinting(button, print);
    expect(button.hidden).toBe(false);
    expect(print).not.toHaveBeenCalled();

    button.dispatchEvent(new Event("click"));
    expect(print).toHaveBeenCalledOnce();
  });
});
