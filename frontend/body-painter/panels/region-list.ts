import type { Region } from "../../body-view/regions";
import { partName, partOf } from "../places";
import type { Desk, Panel } from "./desk";
import { h } from "./dom";
import { regionRow, type Row } from "./region-row";
import { stepButtons } from "./step-bar";

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

interface Group extends Panel {
  readonly rows: readonly Row[];
  readonly element: HTMLDetailsElement;
}

/** The list that does everything the brush does, in groups that open, from head to toe. */
export function regionList(
  desk: Desk,
  positions: Float32Array,
): Panel & { ask(free: boolean): void } {
  const { text } = desk;
  const ordered = fromHeadToToe(desk.places.regions, positions);
  const groups = groupsOf(desk, ordered);
  const none = h("p", { class: "none", role: "status" });
  const help = h("p", { class: "list-help" }, text.listHelp);
  const steps = stepButtons(desk);
  const input = h("input", {
    type: "search",
    autocomplete: "off",
    placeholder: text.listSearch,
    "aria-label": text.listSearch,
    oninput: () => filter(),
  });
  const filter = (): void => {
    const asked = input.value.trim();
    const found = desk.places.search.all(asked);
    let shown = 0;
    for (const { element, rows } of groups) {
      let here = 0;
      for (const row of rows) {
        const fits = [row.region, ...row.region.parts].some((one) => found.has(one));
        row.element.hidden = !fits;
        if (fits) here++;
      }
      element.hidden = here === 0;
      element.open = asked !== "" ? here > 0 : rows.some((row) => row.touched());
      shown += here;
    }
    none.textContent = shown > 0 ? "" : text.listNone;
  };
  return {
    element: h(
      "div",
      { class: "list", role: "group", "aria-label": text.listTitle },
      h("div", { class: "list-head" }, help, steps.element),
      input,
      none,
      ...groups.map(({ element }) => element),
    ),
    /** Ask for places that are fine, or again for those that hurt. */
    ask(free) {
      help.textContent = free ? text.freeList : text.listHelp;
    },
    refresh() {
      steps.refresh();
      for (const group of groups) group.refresh();
    },
  };
}

function groupsOf(desk: Desk, ordered: readonly Region[]): Group[] {
  const all = ordered.map(({ id }) => id);
  const byPart = new Map<string, Region[]>();
  for (const region of ordered) {
    const { id } = partOf(region.id);
    byPart.set(id, [...(byPart.get(id) ?? []), region]);
  }
  return [...byPart].map(([part, regions]) => {
    const rows = regions.map((region) => regionRow(desk, region, all));
    const mark = h("span", { class: "group-mark" });
    const element = h(
      "details",
      { class: "group" },
      h("summary", {}, h("span", {}, partName(part, desk.language)), mark),
      h("ul", {}, ...rows.map((row) => row.element)),
    );
    return {
      rows,
      element,
      refresh() {
        for (const row of rows) row.refresh();
        const touched = rows.filter((row) => row.touched()).length;
        mark.textContent = touched > 0 ? desk.text.listPainted(touched) : "";
      },
    };
  });
}
