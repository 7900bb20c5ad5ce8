import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { boardMessages } from "../messages";
import { FIELDS, type EventType, type SessionEvent } from "./events";
import { countAgrees, fold, needsReview, type Ledger } from "./ledger";
import { merge, SameIdOtherContent } from "./merge";
import { NEXT, PLACES } from "./needle";
import { reasonsToStayOpen, reasonText, type ReasonCode } from "./reasons";

interface Fixture {
  readonly name: string;
  readonly log: readonly SessionEvent[];
  readonly ledger: Ledger;
  readonly used: number;
  readonly needs_review: boolean;
  readonly count_agrees: boolean;
  readonly reasons: readonly { code: string; needles: string[]; en: string; es: string }[];
}

/** Written by `python -m tools.care_fixtures`: logs, and what the server makes of them. */
function fixture<T>(name: string): T {
  const url = new URL(`../../../tests/fixtures/care/${name}`, import.meta.url);
  return JSON.parse(readFileSync(url, "utf8")) as T;
}

const logs = [...fixture<Fixture[]>("sessions.json"), ...fixture<Fixture[]>("chance-logs.json")];
const names: Record<"en" | "es", Record<string, string>> = {
  en: { infraspinatus: "Infraspinatus", upper_trapezius: "Upper trapezius" },
  es: { infraspinatus: "Infraespinoso", upper_trapezius: "Trapecio superior" },
};

describe("the fold of the board", () => {
  it.each(logs)("says what the server says: $name", ({ log, ledger, ...expected }) => {
    const found = fold(log);
    expect(found).toEqual(ledger);
    expect(needsReview(found)).toBe(expected.needs_review);
    expect(countAgrees(found)).toBe(expected.count_agrees);
    expect(found.needles).toHaveLength(expected.used);
  });

  it.each(logs)("does not mind order and doubles: $name", ({ log, ledger }) => {
    const backwards = [...log].reverse();
    expect(fold(backwards, log)).toEqual(ledger);
  });

  it("has the same table of steps as the server", () => {
    const rows = PLACES.flatMap((was) =>
      Object.entries(NEXT[was]).map(([step, now]) => [was, step, now]),
    );
    const { next } = fixture<{ next: string[][] }>("table.json");
    expect(rows.map(String).sort()).toEqual(next.map(String).sort());
  });

  it("has the same events with the same fields as the server", () => {
    const { fields } = fixture<{ fields: Record<string, string[]> }>("table.json");
    const shared = ["id", "device", "clock", "at"];
    expect(Object.keys(FIELDS).sort()).toEqual(Object.keys(fields).sort());
    for (const [type, own] of Object.entries(FIELDS)) {
      expect([...shared, ...own].sort()).toEqual([...fields[type as EventType]!].sort());
    }
  });

  it("has one log for every reason to stay open", () => {
    const { words } = fixture<{ words: { reasons: Record<string, unknown> } }>("table.json");
    const said = new Set(logs.flatMap(({ reasons }) => reasons.map((one) => one.code)));
    expect([...said].sort()).toEqual(Object.keys(words.reasons).sort());
  });

  it("refuses one id for two different entries", () => {
    const [one] = logs.find(({ log }) => log.length > 0)!.log;
    expect(() => merge([one!], [{ ...one!, device: "another" }])).toThrow(SameIdOtherContent);
  });
});

describe("the reasons on the button", () => {
  it.each(logs)("are the server's, word for word: $name", ({ log, reasons }) => {
    const found = reasonsToStayOpen(fold(log), ["Dana Whitfield"]);
    const said = (language: "en" | "es"): string[] =>
      found.map((one) =>
        reasonText(one, boardMessages(language), (muscle) => names[language][muscle] ?? muscle),
      );
    expect(found.map((one) => one.code)).toEqual(reasons.map((one) => one.code));
    expect(found.map((one) => one.needles.map((needle) => needle.id))).toEqual(
      reasons.map((one) => one.needles),
    );
    expect(said("en")).toEqual(reasons.map((one) => one.en));
    expect(said("es")).toEqual(reasons.map((one) => one.es));
  });
});

describe("the words of the board", () => {
  type Both = Record<"en" | "es", string>;
  type Words = Record<"side" | "where" | "discrepancy", Record<string, Both>> & {
    reasons: Record<ReasonCode, { one: Both; other: Both }>;
  };
  const { words } = fixture<{ words: Words }>("table.json");
  const facts = { counted_in: 5, counted_out: 4, used: 6, out: 3, counted_by: "Ines" };
  const filled = (template: string, n: number): string =>
    Object.entries({ ...facts, n, place: "here" }).reduce(
      (text, [name, value]) => text.replaceAll(`{${name}}`, `${value}`),
      template,
    );

  it.each(["en", "es"] as const)("are the server's for sides, places, entries: %s", (language) => {
    const own = boardMessages(language);
    for (const kind of ["side", "where", "discrepancy"] as const) {
      const theirs = Object.entries(words[kind]).map(([key, both]) => [key, both[language]]);
      expect(own[kind]).toEqual(Object.fromEntries(theirs));
    }
  });

  it.each(["en", "es"] as const)("are the server's for one and for several: %s", (language) => {
    const { reasons } = boardMessages(language);
    for (const [code, { one, other }] of Object.entries(words.reasons)) {
      const say = reasons[code as ReasonCode];
      expect(say(1, "here", facts)).toBe(filled(one[language], 1));
      expect(say(7, "here", facts)).toBe(filled(other[language], 7));
    }
  });
});
