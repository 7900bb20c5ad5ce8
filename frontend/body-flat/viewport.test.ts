import { describe, expect, it } from "vitest";
import { around, held, showing, together, toHost, toSheet, zoomed } from "./viewport";

const host = { width: 300, height: 600 };
const page = (look: "front" | "back" | "left", x: number) =>
  ({ look, middle: [x, 0], extent: [1, 2] }) as const;

describe("what of the sheet is on show", () => {
  it("goes from the sheet to the screen and back", () => {
    const view = { x: 0.4, y: -0.2, scale: 250 };
    const [x, y] = toHost(view, 0.9, 0.3, host);
    expect(toSheet(view, x, y, host)[0]).toBeCloseTo(0.9);
    expect(toSheet(view, x, y, host)[1]).toBeCloseTo(0.3);
  });

  it("keeps the place under the fingers where it is while it zooms", () => {
    const before = { x: 0, y: 0, scale: 200 };
    const place = toSheet(before, 40, 500, host);
    const after = toSheet(zoomed(before, 2.5, 40, 500, host), 40, 500, host);
    expect(after[0]).toBeCloseTo(place[0]);
    expect(after[1]).toBeCloseTo(place[1]);
  });

  it("never loses the body at the side nor shows it smaller than whole", () => {
    const box = page("front", 0);
    const view = held({ x: 9, y: -9, scale: 1 }, box, host);
    expect(view.scale).toBeCloseTo(showing(box, host).scale);
    expect([view.x, view.y]).toEqual([0, 0]);
    const near = held({ x: 9, y: 0, scale: 1200 }, box, host);
    expect(near.x).toBeLessThanOrEqual(0.5);
  });

  it("keeps the whole figure clear of the buttons, and lets a near one run below them", () => {
    const pad = { left: 50, right: 10, top: 40, bottom: 100 };
    const padded = { ...host, pad };
    const box = page("front", 0);
    const whole = held(showing(box, padded), box, padded);
    const [left, top] = toHost(whole, -0.5, 1, padded);
    const [right, bottom] = toHost(whole, 0.5, -1, padded);
    expect(left).toBeGreaterThanOrEqual(pad.left - 1e-6);
    expect(right).toBeLessThanOrEqual(host.width - pad.right + 1e-6);
    expect(top).toBeGreaterThanOrEqual(pad.top - 1e-6);
    expect(bottom).toBeLessThanOrEqual(host.height - pad.bottom + 1e-6);
    const near = held({ ...whole, scale: 4 * whole.scale, y: 9 }, box, padded);
    expect(toHost(near, 0, 1, padded)[1]).toBeCloseTo(pad.top);
  });

  it("shows as many sides together as the width has room for", () => {
    const pages = [page("front", 0), page("back", 1), page("left", 2)];
    const looks = (width: number): string[] =>
      together(pages, pages[1]!, { width, height: 600 }).map(({ look }) => look);
    expect(looks(310)).toEqual(["back"]);
    expect(looks(620)).toEqual(["back", "left"]);
    expect(looks(950)).toEqual(["front", "back", "left"]);
    expect(around(pages)).toEqual({ middle: [1, 0], extent: [3, 2] });
  });
});
