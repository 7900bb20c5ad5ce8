/**
 * Turning, sliding and zooming a stage by finger, mouse, wheel and keys.
 *
 *   const controls = new Controls(view);              // every drag turns the body
 *   const controls = new Controls(view, (at, button, turning) => at.hit ? myTool : turning);
 *   controls.dispose();
 */
import type { Stage } from "../stage";
import { Gestures, type Finger } from "./gestures";
import { PalmGuard, type Contact } from "./palm-guard";
import { reported } from "./pressure";
import type { Sample, Tool } from "./tool";
import { turnTool } from "./turn";

const ZOOM_PER_PIXEL = 0.0016;

/** The button of a pen that is held with its eraser end down; `buttons` has 32 then. */
export const ERASER_END = 5;

/** The tool for a gesture that begins at this place with this button (0: main). */
export type ToolChoice = (at: Sample, button: number, turning: Tool) => Tool;

export class Controls {
  readonly #gestures: Gestures;
  readonly #guard = new PalmGuard();
  readonly #stop = new AbortController();

  constructor(
    readonly view: Stage,
    choose: ToolChoice = (_at, _button, turning) => turning,
  ) {
    const turning = turnTool({ turn: (dx, dy) => view.turn(dx, dy) });
    this.#gestures = new Gestures({
      sample: (x, y, pressure) => ({ x, y, hit: view.pick(x, y), pressure }),
      toolFor: (at, button) => choose(at, button, turning),
      pinch: (dx, dy, factor, x, y) => view.pinch(dx, dy, factor, x, y),
    });
    this.#listen();
  }

  /** Whether no finger is down. */
  get resting(): boolean {
    return this.#gestures.state === "none";
  }

  /** A pointer event's place on the body view, in CSS pixels. */
  place(event: MouseEvent): { x: number; y: number } {
    const box = this.view.host.getBoundingClientRect();
    return { x: event.clientX - box.left, y: event.clientY - box.top };
  }

  dispose(): void {
    this.#stop.abort();
  }

  #listen(): void {
    const { canvas } = this.view;
    const options = { signal: this.#stop.signal, passive: false };
    const on = <K extends keyof HTMLElementEventMap>(
      type: K,
      listener: (event: HTMLElementEventMap[K]) => void,
    ): void => canvas.addEventListener(type, listener, options);
    on("pointerdown", (event) => {
      this.#gestures.drop(this.#guard.down(contact(event)));
      if (this.#guard.isPalm(event.pointerId)) return;
      canvas.setPointerCapture(event.pointerId);
      this.view.interruptFlight();
      this.#gestures.down(this.#finger(event), buttonOf(event));
    });
    on("pointermove", (event) => {
      this.#guard.move(contact(event));
      const samples = event.getCoalescedEvents?.() ?? [];
      for (const sample of samples.length > 0 ? samples : [event]) {
        this.#gestures.move(this.#finger(sample));
      }
    });
    on("pointerup", (event) => {
      this.#guard.up(contact(event));
      this.#gestures.up(this.#finger(event));
    });
    on("pointercancel", (event) => {
      this.#guard.up(contact(event));
      this.#gestures.cancel(event.pointerId);
    });
    on("contextmenu", (event) => event.preventDefault());
    on("wheel", (event) => this.#wheeled(event));
    on("keydown", (event) => this.#pressed(event));
  }

  #wheeled(event: WheelEvent): void {
    event.preventDefault();
    const { x, y } = this.place(event);
    const pixels = event.deltaY * (event.deltaMode === 1 ? 16 : 1);
    const { clientWidth: width, clientHeight: height } = this.view.host;
    this.view.zoom(Math.exp(-pixels * ZOOM_PER_PIXEL), x / width, y / height);
  }

  #pressed(event: KeyboardEvent): void {
    const act = KEYS[event.key];
    if (!act || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    act(this.view, event.shiftKey);
  }

  #finger(event: PointerEvent): Finger {
    return { id: event.pointerId, ...this.place(event), pressure: reported(event) };
  }
}

function contact({ pointerId: id, pointerType, timeStamp: time }: PointerEvent): Contact {
  return { id, pointerType, time };
}

/** Shift turns any gesture into a turn, as the middle button does. */
function buttonOf({ button, buttons, shiftKey }: PointerEvent): number {
  if (buttons & 32) return ERASER_END;
  return shiftKey ? 1 : button;
}

/** Keys on the body: arrows turn, with shift they slide; plus and minus zoom. */
const KEYS: Readonly<Record<string, (view: Stage, shift: boolean) => void>> = {
  ArrowLeft: (view, shift) => (shift ? view.slide(0.08, 0) : view.turn(30, 0)),
  ArrowRight: (view, shift) => (shift ? view.slide(-0.08, 0) : view.turn(-30, 0)),
  ArrowUp: (view, shift) => (shift ? view.slide(0, -0.08) : view.turn(0, 20)),
  ArrowDown: (view, shift) => (shift ? view.slide(0, 0.08) : view.turn(0, -20)),
  "+": (view) => view.zoom(1.2),
  "=": (view) => view.zoom(1.2),
  "-": (view) => view.zoom(1 / 1.2),
};
