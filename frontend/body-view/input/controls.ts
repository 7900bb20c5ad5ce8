/**
 * Turning, sliding and zooming a BodyView by finger, mouse, wheel and keys.
 *
 *   const controls = new Controls(view);              // every drag turns the body
 *   const controls = new Controls(view, (at, button, turning) => at.hit ? myTool : turning);
 *   controls.dispose();
 */
import type { BodyView } from "../body-view";
import { Gestures, type Finger } from "./gestures";
import { PalmGuard, type Contact } from "./palm-guard";
import { reported } from "./pressure";
import type { Sample, Tool } from "./tool";
import { turnTool } from "./turn";

const TURN_PER_PIXEL = 0.008;
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
    readonly view: BodyView,
    choose: ToolChoice = (_at, _button, turning) => turning,
  ) {
    const turning = turnTool({ turn: (dx, dy) => this.turn(dx, dy) });
    this.#gestures = new Gestures({
      sample: (x, y, pressure) => ({ x, y, hit: view.pick(x, y), pressure }),
      toolFor: (at, button) => choose(at, button, turning),
      pinch: (dx, dy, factor, x, y) => this.#pinch(dx, dy, factor, x, y),
    });
    this.#listen();
  }

  /** Whether no finger is down. */
  get resting(): boolean {
    return this.#gestures.state === "none";
  }

  /** As if the body were dragged by so many CSS pixels. */
  turn(dx: number, dy: number): void {
    this.view.camera.turn(-dx * TURN_PER_PIXEL, dy * TURN_PER_PIXEL);
    this.view.requestRender();
  }

  /** Shares of the picture's height. */
  slide(x: number, y: number): void {
    this.view.camera.pan(x, y);
    this.view.requestRender();
  }

  /** Nearer by `factor`, keeping the point at shares (x, y) of width and height in its place. */
  zoom(factor: number, x = 0.5, y = 0.5): void {
    this.view.camera.zoom(factor, 2 * x - 1, 1 - 2 * y);
    this.view.requestRender();
  }

  /** A pointer event's place on the body view, in CSS pixels. */
  place(event: MouseEvent): { x: number; y: number } {
    const box = this.view.host.getBoundingClientRect();
    return { x: event.clientX - box.left, y: event.clientY - box.top };
  }

  dispose(): void {
    this.#stop.abort();
  }

  #pinch(dx: number, dy: number, factor: number, x: number, y: number): void {
    const { clientWidth: width, clientHeight: height } = this.view.host;
    this.view.camera.turn(-dx * TURN_PER_PIXEL, 0);
    this.view.camera.pan(0, -dy / height);
    this.zoom(factor, x / width, y / height);
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
    this.zoom(Math.exp(-pixels * ZOOM_PER_PIXEL), x / width, y / height);
  }

  #pressed(event: KeyboardEvent): void {
    const act = KEYS[event.key];
    if (!act || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    act(this, event.shiftKey);
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
const KEYS: Readonly<Record<string, (controls: Controls, shift: boolean) => void>> = {
  ArrowLeft: (controls, shift) => (shift ? controls.slide(0.08, 0) : controls.turn(30, 0)),
  ArrowRight: (controls, shift) => (shift ? controls.slide(-0.08, 0) : controls.turn(-30, 0)),
  ArrowUp: (controls, shift) => (shift ? controls.slide(0, -0.08) : controls.turn(0, 20)),
  ArrowDown: (controls, shift) => (shift ? controls.slide(0, 0.08) : controls.turn(0, -20)),
  "+": (controls) => controls.zoom(1.2),
  "=": (controls) => controls.zoom(1.2),
  "-": (controls) => controls.zoom(1 / 1.2),
};
