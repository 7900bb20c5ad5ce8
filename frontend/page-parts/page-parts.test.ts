import { describe, expect, it, vi } from "vitest";
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
