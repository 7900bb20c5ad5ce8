import type { Region } from "../../body-view/regions";
import { isPaintedOver, isSaidFree, withPlace } from "../clearing";
import type { Desk, Panel } from "./desk";
import { h, icon } from "./dom";

/** Paint on less of a place than this is a stroke's edge: nothing is asked about it. */
const EDGE = 0.12;
/** Paint on this much of a place is the place: a finger leaves gaps at borders. */
const WHOLE = 0.9;

export interface Row extends Panel {
  readonly region: Region;
  /** Whether anything of it is painted in the pain in hand. */
  readonly touched: () => boolean;
}

/** One place of the list: paint it, how strong, the worst spot, free of pain, its finer parts. */
export function regionRow(desk: Desk, region: Region, all: readonly string[]): Row {
  const { easel, text } = desk;
  const tick = h("input", { type: "checkbox", onchange: () => paint() });
  const inPart = h("small", { "aria-hidden": "true" }, text.listInPart);
  const shown = h("output", {});
  const strength = h("input", {
    type: "range",
    min: 0,
    max: 10,
    step: 1,
    "aria-label": text.listStrength(region.name),
    oninput: () => (shown.textContent = strength.value),
    onchange: () => strengthen(),
  });
  const setting = h("span", { class: "row-strength" }, strength, shown);
  const small = (label: string, act: () => void, ...more: (Node | string)[]): HTMLButtonElement =>
    h("button", { type: "button", class: "row-act", "aria-label": label, onclick: act }, ...more);
  const worst = small(text.listWorst(region.name), () => mark(), icon("pin"), text.pin);
  const free = small(text.listFree(region.name), () => say(), text.listFreeShort);
  const finer = region.parts.length > 1 ? finerParts(desk, region, all) : null;
  const paint = (): void => {
    const value = tick.checked ? Number(strength.value) : -1;
    easel.fill(region.id, region.vertices, value);
  };
  /** Of a place painted in part, the strength of that part. */
  const strengthen = (): void => {
    const painted = easel.painting.active.strength;
    const skin = region.vertices.filter((vertex) => tick.checked || painted[vertex]! >= 0);
    easel.fill(region.id, skin, Number(strength.value));
  };
  const mark = (): void => {
    const { active } = easel.painting;
    const pinned = active.pins.find((pin) => region.vertices.includes(pin));
    if (pinned !== undefined) easel.removePin(active.id, pinned);
    else
      desk.announce(
        easel.addPin(desk.ground().middle(region.vertices)) ? text.pinPlaced : text.pinsFull,
      );
  };
  const say = (): void => {
    const { clear } = easel.painting;
    easel.sayClear(withPlace(clear, region.id, !isSaidFree(clear, region.id), all));
  };
  const count = (): { count: number; strongest: number } => {
    const painted = easel.painting.active.strength;
    let [sum, strongest] = [0, -1];
    for (const vertex of region.vertices) {
      if (painted[vertex]! < 0) continue;
      sum++;
      strongest = Math.max(strongest, painted[vertex]!);
    }
    return { count: sum, strongest };
  };
  return {
    region,
    element: h(
      "li",
      {},
      h("label", {}, tick, h("span", {}, region.name), inPart),
      setting,
      h("span", { class: "row-acts" }, worst, free, ...(finer ? [finer.button] : [])),
      ...(finer ? [finer.element] : []),
    ),
    touched: () => count().count > 0,
    refresh() {
      const { count: covered, strongest } = count();
      const { pains, active, clear } = easel.painting;
      const share = covered / region.vertices.length;
      tick.checked = share >= WHOLE;
      tick.indeterminate = covered > 0 && !tick.checked;
      inPart.hidden = !tick.indeterminate;
      setting.hidden = share <= EDGE;
      strength.value = String(strongest >= 0 ? strongest : easel.strength);
      shown.textContent = strength.value;
      worst.hidden = covered === 0;
      const pinned = active.pins.some((pin) => region.vertices.includes(pin));
      worst.setAttribute("aria-pressed", String(pinned));
      free.hidden = isPaintedOver(pains, region.vertices);
      free.setAttribute("aria-pressed", String(isSaidFree(clear, region.id)));
      finer?.refresh();
    },
  };
}

/** The finer parts of a place, made when they are first asked for. */
function finerParts(
  desk: Desk,
  region: Region,
  all: readonly string[],
): Panel & { readonly button: HTMLElement } {
  const list = h("ul", { class: "finer", hidden: true });
  let rows: Row[] = [];
  const button = h(
    "button",
    {
      type: "button",
      class: "row-act",
      "aria-expanded": "false",
      "aria-label": desk.text.listFiner(region.name),
      onclick: () => {
        if (rows.length === 0) {
          rows = region.parts.map((part) => regionRow(desk, part, all));
          list.append(...rows.map(({ element }) => element));
        }
        list.hidden = !list.hidden;
        button.setAttribute("aria-expanded", String(!list.hidden));
        for (const row of rows) row.refresh();
      },
    },
    desk.text.listFinerShort,
  );
  return {
    element: list,
    button,
    refresh() {
      if (!list.hidden) for (const row of rows) row.refresh();
    },
  };
}
