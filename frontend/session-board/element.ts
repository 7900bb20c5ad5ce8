import { h } from "../body-painter/panels/dom";
import type { Probe } from "../body-view/stage";
import { Board } from "./board";
import { readBoardData, type BoardData } from "./data";
import { Desk, type Part } from "./desk";
import { allOutScreen } from "./parts/all-out-screen";
import { attention } from "./parts/attention";
import { closing } from "./parts/closing";
import { countScreen } from "./parts/count-screen";
import { attribute, write } from "./parts/keyed";
import { lastTap } from "./parts/last-tap";
import { needleRows } from "./parts/needle-rows";
import { nextPoint } from "./parts/next-point";
import { Stage } from "./parts/stage";
import { topStrip } from "./parts/top-strip";
import { boardStyles } from "./styles";
import { Courier } from "./sync/courier";
import { HttpDoor } from "./sync/door";
import { openShelf } from "./sync/shelf";

/**
 * `<session-board>`: the live board of one session, on a page with a JSON data block of the id
 * `board-data` (see data.ts). Every tap is an event that counts at once, is kept on this device,
 * and is sent until the server has stored it.
 *
 * Events: `ready`; `leave` (cancelable, detail: the address the closed session leads to).
 */
export class SessionBoard extends HTMLElement {
  readonly ready: Promise<void>;
  /** Camera and picking of the body, for tests; null without WebGL. */
  probe: Probe | null = null;
  #resolveReady: () => void = () => undefined;
  #life = new AbortController();
  #courier: Courier | null = null;
  #stage: Stage | null = null;

  constructor() {
    super();
    this.ready = new Promise((resolve) => (this.#resolveReady = resolve));
    this.attachShadow({ mode: "open" }).adoptedStyleSheets = boardStyles();
  }

  connectedCallback(): void {
    this.#life = new AbortController();
    const block = this.ownerDocument.getElementById("board-data");
    const data = readBoardData(block?.textContent);
    void this.#begin(data, this.#life.signal);
  }

  disconnectedCallback(): void {
    this.#life.abort();
    this.#courier?.stop();
    this.#stage?.dispose();
  }

  async #begin(data: BoardData, signal: AbortSignal): Promise<void> {
    const shelf = await openShelf(data.session);
    if (signal.aborted) return;
    const door = new HttpDoor(data.events_url, data.close_url, () => csrfToken(data.csrf_token));
    const courier = new Courier(door, shelf, data.log, () => this.#refresh());
    this.#courier = courier;
    const said = h("p", { class: "spoken", role: "status", "aria-live": "polite" });
    const desk = new Desk(
      data,
      new Board(courier, deviceId()),
      door,
      () => this.#refresh(),
      (words) => write(said, words),
      (next) => this.#leave(next),
    );
    const stage = new Stage(desk);
    this.#stage = stage;
    this.#assemble(desk, stage, said);
    this.#listen(courier, signal);
    await courier.open();
    await stage.open();
    if (signal.aborted) return;
    this.probe = stage.probe;
    this.#resolveReady();
    this.dispatchEvent(new CustomEvent("ready"));
  }

  #refresh: () => void = () => undefined;

  #assemble(desk: Desk, stage: Stage, said: HTMLElement): void {
    const rail: readonly Part[] = [
      attention(desk),
      nextPoint(desk),
      lastTap(desk),
      needleRows(desk),
    ];
    const strip = topStrip(desk);
    const wayOut = closing(desk);
    const screens = [countScreen(desk), allOutScreen(desk)];
    const scroll = h("div", { class: "scroll" }, ...rail.map(({ element }) => element));
    if (desk.data.plan_url) {
      scroll.append(h("a", { class: "add", href: desk.data.plan_url }, desk.text.addPoint));
    }
    const room = h(
      "div",
      { class: "room" },
      strip.element,
      stage.element,
      h("aside", { class: "rail" }, scroll, wayOut.element),
    );
    this.shadowRoot!.replaceChildren(room, ...screens.map(({ element }) => element), said);
    const parts: readonly Part[] = [strip, stage, ...rail, wayOut, ...screens];
    this.#refresh = () => {
      const moment = desk.moment();
      for (const part of parts) part.refresh(moment);
      // while another screen is open, nothing behind it can be reached or read
      attribute(room, "inert", desk.screen === "board" ? null : "");
    };
    this.#refresh();
  }

  #listen(courier: Courier, signal: AbortSignal): void {
    const ticking = setInterval(() => this.#refresh(), 1000);
    signal.addEventListener("abort", () => clearInterval(ticking));
    const awake = (): void => void keepAwake();
    awake();
    document.addEventListener("visibilitychange", awake, { signal });
    window.addEventListener("online", () => courier.nudge(), { signal });
    document.addEventListener(
      "visibilitychange",
      () => {
        if (document.visibilityState === "visible") courier.nudge();
      },
      { signal },
    );
    window.addEventListener(
      "beforeunload",
      (event) => {
        if (!courier.durable && courier.unconfirmed.length > 0) event.preventDefault();
      },
      { signal },
    );
  }

  #leave(next: string): void {
    const event = new CustomEvent("leave", { detail: next, cancelable: true });
    if (this.dispatchEvent(event)) location.assign(next);
  }
}

/** A tablet that falls asleep hides how many needles are in; where it can, it stays awake. */
async function keepAwake(): Promise<void> {
  if (document.visibilityState !== "visible" || !("wakeLock" in navigator)) return;
  try {
    await navigator.wakeLock.request("screen");
  } catch {
    // a low battery, or the device does not allow it
  }
}

/** The token in the cookie is newer than the page's after signing in again in another tab. */
function csrfToken(fromPage: string): string {
  const found = /(?:^|; )csrftoken=([^;]+)/.exec(document.cookie);
  return found?.[1] ?? fromPage;
}

/** A name for this browser that stays the same over reloads where the browser allows it. */
function deviceId(): string {
  const key = "filiform.device";
  const fresh = `board-${crypto.randomUUID()}`;
  try {
    const known = localStorage.getItem(key);
    if (known) return known;
    localStorage.setItem(key, fresh);
  } catch {
    // nothing can be stored: the name holds for this page
  }
  return fresh;
}
