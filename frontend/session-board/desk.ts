/** What the person at the board is doing now, and everything that a press can do. */
import type { Board } from "./board";
import type { BoardData } from "./data";
import type { Content, Found } from "./domain/events";
import { at, type Ledger, type Needle } from "./domain/ledger";
import { place, reasonsToStayOpen, reasonText } from "./domain/reasons";
import { boardMessages, type BoardMessages } from "./messages";
import {
  pointsOf,
  presetFor,
  type LabelledNeedle,
  type Point,
  type Points,
  type Preset,
} from "./points";
import type { Closing, Door } from "./sync/door";

export type Screen = "board" | "count" | "all_out";

/** One moment of the board, worked out once for all its parts. */
export interface Moment {
  readonly ledger: Ledger;
  readonly points: Points;
  /** The point in the rail: the one chosen, else the next of the plan. */
  readonly point: Point | null;
  readonly preset: Preset | null;
  /** The needle of the last tap. */
  readonly about: LabelledNeedle | null;
  readonly reasons: readonly { readonly code: string; readonly text: string }[];
  readonly now: number;
}

/** A part of the board: its element, and how it catches up with a moment. */
export interface Part {
  readonly element: HTMLElement;
  refresh(moment: Moment): void;
}

/** Two taps on one place within this time are one tap of an unsteady finger. */
const BOUNCE_MS = 700;

export class Desk {
  readonly text: BoardMessages;
  screen: Screen = "board";
  closing = false;
  closeProblem = "";
  #chosen: string | null = null;
  #about: string | null = null;
  #preset: Preset | null = null;
  #lastTap = { on: "", at: -Infinity };
  #serverSaid: readonly { readonly code: string; readonly text: string }[] = [];
  #saidFor = "";
  #allOutSeen: string | null = null;

  constructor(
    readonly data: BoardData,
    readonly board: Board,
    readonly door: Door,
    readonly changed: () => void,
    readonly announce: (words: string) => void,
    readonly leave: (next: string) => void,
  ) {
    this.text = boardMessages(data.lang);
  }

  moment(): Moment {
    const ledger = this.board.ledger;
    this.#joinAllOut(ledger);
    const points = pointsOf(this.data.targets, ledger);
    const chosen = points.points.find((point) => point.target.id === this.#chosen);
    const point = chosen ?? points.next;
    const about = points.needles.find(({ needle }) => needle.id === this.#about) ?? null;
    return {
      ledger,
      points,
      point,
      preset: point ? presetFor(this.data.presets, point.target, this.#preset) : this.#preset,
      about,
      reasons: this.#reasons(ledger),
      now: this.board.now().getTime(),
    };
  }

  /** What a muscle is called; its id in words when the plan does not have it. */
  readonly name = (muscle: string): string =>
    this.data.targets.find((target) => target.muscle === muscle)?.muscle_name ??
    muscle.replaceAll("_", " ");

  /** “Infraspinatus, right”. */
  placeOf(needle: Needle): string {
    return place(needle, this.text, this.name);
  }

  pointName(point: Point): string {
    return `${point.target.muscle_name}, ${this.text.side[point.target.side]}`;
  }

  choose(point: Point | null): void {
    this.#chosen = point?.target.id ?? null;
    this.changed();
  }

  lookAt(one: LabelledNeedle): void {
    this.#about = one.needle.id;
    this.#chosen = one.target?.id ?? null;
    this.changed();
  }

  choosePreset(preset: Preset): void {
    this.#preset = preset;
    this.changed();
  }

  insert(point: Point): void {
    const preset = presetFor(this.data.presets, point.target, this.#preset);
    if (!preset || this.#bounces(point.target.id)) return;
    const needle = this.board.newId();
    const { muscle, side, trigger_point, vertex } = point.target;
    const { gauge_mm, length_mm } = preset;
    this.#chosen = null;
    this.#about = needle;
    const content: Content = {
      type: "needle_inserted",
      needle,
      muscle,
      side,
      trigger_point,
      vertex,
      gauge_mm,
      length_mm,
    };
    this.#record(content, this.text.saidIn(point.nextLabel, this.pointName(point)));
  }

  remove(one: LabelledNeedle): void {
    if (this.#bounces(one.target?.id ?? one.needle.id)) return;
    this.#about = one.needle.id;
    this.#record(
      { type: "needle_removed", needle: one.needle.id },
      this.text.saidOut(one.label, this.placeOf(one.needle)),
    );
  }

  twitch(one: LabelledNeedle): void {
    this.#record({ type: "twitch_seen", needle: one.needle.id }, this.text.twitch);
  }

  bend(one: LabelledNeedle): void {
    this.#record({ type: "needle_bent", needle: one.needle.id, depth_mm: null }, this.text.bent);
  }

  breakOff(one: LabelledNeedle): void {
    const said = this.text.brokeTitle(one.label, this.placeOf(one.needle));
    this.#record({ type: "needle_broken", needle: one.needle.id }, said);
  }

  takeOutPiece(one: LabelledNeedle): void {
    this.#record({ type: "fragment_removed", needle: one.needle.id }, this.text.pieceOut);
  }

  sendOn(one: LabelledNeedle, to: string): void {
    this.#record({ type: "fragment_referred", needle: one.needle.id, to }, this.text.referred);
  }

  async undo(): Promise<void> {
    const struck = await this.board.undo();
    if (!struck) return;
    this.#about = "needle" in struck ? struck.needle : null;
    this.#lastTap = { on: "", at: -Infinity };
    this.#say(this.text.undone);
  }

  settle(entry: string, explanation: string): void {
    this.#record({ type: "discrepancy_settled", entry, explanation }, this.text.settle);
  }

  reopen(): void {
    this.#record({ type: "session_reopened" }, this.text.reopen);
  }

  // all out

  /** One press: the screen comes at once, and the call is recorded unless one is going on. */
  callAllOut(): void {
    this.screen = "all_out";
    const { ledger } = this.board;
    const goingOn = at(ledger, "pulled").length > 0 && at(ledger, "in").length === 0;
    if (!goingOn) this.#record({ type: "all_out_called" }, this.text.allOutTitle);
    this.changed();
  }

  find(one: LabelledNeedle, found: Found): void {
    const said = `${one.label}: ${this.text.found[found]}`;
    this.#record({ type: "needle_reconciled", needle: one.needle.id, found }, said);
  }

  async takeBackAllOut(): Promise<void> {
    await this.board.undoAllOut();
    this.screen = "board";
    this.#say(this.text.undone);
  }

  // closing

  show(screen: Screen): void {
    this.screen = screen;
    this.changed();
  }

  async count(countedBy: string, needlesIn: number, needlesOut: number): Promise<void> {
    await this.board.record({
      type: "needles_counted",
      counted_by: countedBy,
      needles_in: needlesIn,
      needles_out: needlesOut,
    });
    this.changed();
  }

  async close(): Promise<void> {
    if (this.closing) return;
    this.closing = true;
    this.closeProblem = "";
    this.changed();
    try {
      this.#heard(await this.door.close());
    } catch {
      this.closeProblem = this.text.closeFailed;
      this.announce(this.closeProblem);
    }
    this.closing = false;
    this.changed();
  }

  #heard(answer: Closing): void {
    if (answer.closed) {
      this.leave(answer.next);
      return;
    }
    this.#serverSaid = answer.reasons;
    this.#saidFor = this.#state();
    this.announce(answer.reasons.map((one) => one.text).join(". "));
    this.board.courier.nudge();
  }

  /** This device's reasons, and those of the server that this device cannot know. */
  #reasons(ledger: Ledger): Moment["reasons"] {
    const own = reasonsToStayOpen(ledger, this.data.treated_by).map((one) => ({
      code: one.code,
      text: reasonText(one, this.text, this.name),
    }));
    const { courier } = this.board;
    if (courier.state.is !== "saved") return own;
    const told = this.#saidFor === this.#state() ? this.#serverSaid : (courier.reasons ?? []);
    const codes = new Set<string>(own.map((one) => one.code));
    return [...own, ...told.filter((one) => !codes.has(one.code))];
  }

  /** An all-out called on another device, or before a reload, opens its screen here once. */
  #joinAllOut(ledger: Ledger): void {
    const called = at(ledger, "pulled").length > 0 ? ledger.all_out_at : null;
    if (called !== null && called !== this.#allOutSeen) this.screen = "all_out";
    if (called !== null) this.#allOutSeen = called;
  }

  /** Changes with every entry, so that what the server said of an older log is forgotten. */
  #state(): string {
    return `${this.board.ledger.entries}`;
  }

  #bounces(on: string): boolean {
    const now = this.board.now().getTime();
    const bounces = this.#lastTap.on === on && now - this.#lastTap.at < BOUNCE_MS;
    if (!bounces) this.#lastTap = { on, at: now };
    return bounces;
  }

  #record(content: Content, said: string): void {
    void this.board.record(content).then(() => this.#say(said));
  }

  #say(what: string): void {
    const sentence = /[.!?]$/.test(what) ? what : `${what}.`;
    const { points, ledger } = this.moment();
    this.announce(this.text.said(sentence, this.text.counts(countsOf(ledger, points.planned))));
    this.changed();
  }
}

export interface Counts {
  readonly in: number;
  readonly out: number;
  readonly planned: number;
  readonly toFind: number;
  readonly broken: number;
}

export function countsOf(ledger: Ledger, planned: number): Counts {
  return {
    in: at(ledger, "in").length,
    out: at(ledger, "out").length,
    planned,
    toFind: at(ledger, "pulled").length,
    broken: at(ledger, "broken", "referred").length,
  };
}

/** “6:10”, and from an hour on “1 h 06”: it must fit into a dot. */
export function shortClock(milliseconds: number): string {
  const minutes = Math.floor(milliseconds / 60_000);
  if (minutes < 60) return clock(milliseconds);
  return `${Math.floor(minutes / 60)} h ${String(minutes % 60).padStart(2, "0")}`;
}

/** “6:10”, or “1:06:10” from an hour on. */
export function clock(milliseconds: number): string {
  const seconds = Math.max(0, Math.floor(milliseconds / 1000));
  const two = (n: number): string => String(n).padStart(2, "0");
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
  const rest = two(seconds % 60);
  return hours > 0 ? `${hours}:${two(minutes)}:${rest}` : `${minutes}:${rest}`;
}
