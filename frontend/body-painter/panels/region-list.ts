import type { Region } from "../../body-view/regions";
import type { Desk, Panel } from "./desk";
import { h } from "./dom";

/** Regions from head to toe, right beside left. */
function fromHeadToToe(regions: readonly Region[], positions: Float32Array): Region[] {
  const height = (region: Region): number =>
    region.vertices.reduce((sum, v) => sum + positions[3 * v + 1]!, 0) /
    Math.max(1, region.vertices.length);
  const byPair = new Map<string, number>();
  for (const region of regions) {
    const pair = region.id.replace(/-(left|right)$/, "");
    byPair.set(pair, Math.max(byPair.get(pair) ?? -Infinity, height(region)));
  }
  const rank = (region: Region): number => byPair.get(region.id.replace(/-(left|right)$/, "")) ?? 0;
  return [...regions]
    .filter((region) => region.vertices.length > 0)
    .sort((a, b) => rank(b) - rank(a) || b.id.localeCompare(a.id));
}

function plain(words: string): string {
  return words
    .normalize("NFD")
    .replace(/\p{Mark}/gu, "")
    .toLowerCase();
}

/** The list that does everything the brush does: tick a place, set how strong it is. */
export function regionList(desk: Desk, positions: Float32Array): Panel {
  const { text } = desk;
  const rows = fromHeadToToe(desk.places.regions, positions).map((region) =>
    regionRow(desk, region),
  );
  const none = h("p", { class: "none", hidden: true }, text.listNone);
  const search = h("input", {
    type: "search",
    autocomplete: "off",
    placeholder: text.listSearch,
    "aria-label": text.listSearch,
    oninput: () => filter(),
  });
  const filter = (): void => {
    const words = plain(search.value).split(/\s+/).filter(Boolean);
    for (const { element, name } of rows) {
      element.hidden = !words.every((word) => name.includes(word));
    }
    none.hidden = rows.some(({ element }) => !element.hidden);
  };
  return {
    element: h(
      "div",
      { class: "list", role: "group", "aria-label": text.listTitle },
      h("p", { class: "list-help" }, text.listHelp),
      search,
      h("ul", {}, ...rows.map((row) => row.element)),
      none,
    ),
    refresh() {
      for (const row of rows) row.refresh();
    },
  };
}

interface Row extends Panel {
  /** The name as the search compares it. */
  readonly name: string;
}

function regionRow(desk: Desk, region: Region): Row {
  const { easel, text } = desk;
  const tick = h("input", { type: "checkbox", onchange: () => fill() });
  const shown = h("output", {});
  const strength = h("input", {
    type: "range",
    min: 0,
    max: 10,
    step: 1,
    "aria-label": text.listStrength(region.name),
    oninput: () => (shown.textContent = strength.value),
    onchange: () => fill(),
  });
  const setting = h("span", { class: "row-strength" }, strength, shown);
  const fill = (): void => {
    const value = tick.checked ? Number(strength.value) : -1;
    easel.fill(region.id, region.vertices, value);
  };
  return {
    element: h("li", {}, h("label", {}, tick, h("span", {}, region.name)), setting),
    name: plain(region.name),
    refresh() {
      const painted = easel.painting.active.strength;
      let [count, strongest] = [0, -1];
      for (const vertex of region.vertices) {
        if (painted[vertex]! < 0) continue;
        count++;
        strongest = Math.max(strongest, painted[vertex]!);
      }
      const all = count === region.vertices.length;
      tick.checked = count > 0.12 * region.vertices.length || (count > 0 && strongest >= 0 && all);
      tick.indeterminate = count > 0 && !tick.checked;
      setting.hidden = !tick.checked;
      strength.value = String(strongest >= 0 ? strongest : easel.strength);
      shown.textContent = strength.value;
    },
  };
}
