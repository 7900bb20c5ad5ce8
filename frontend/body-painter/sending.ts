/**
 * Sends a form only when the server can be reached, so that a press without a network never
 * swaps the page for the browser's own error.
 *
 *   idle ──press──▶ asking ──reached──▶ sent ──page shown again──▶ idle
 *                   asking ──not reached──▶ waiting ──press, or network back──▶ asking
 *
 * While it asks or has sent, further presses do nothing: nothing is sent twice.
 */
export type SendingState = "idle" | "asking" | "waiting" | "sent";

export interface Post {
  /** Whether the server answers. */
  reach(): Promise<boolean>;
  /** Hand the form to the browser. */
  send(): void;
  /** Tell the person that it is kept here and will go out later. */
  hold(): void;
}

export class Sending {
  #state: SendingState = "idle";

  constructor(readonly post: Post) {}

  get state(): SendingState {
    return this.#state;
  }

  /** The person pressed the button, or the network is back. */
  async press(): Promise<void> {
    if (this.#state === "asking" || this.#state === "sent") return;
    this.#state = "asking";
    const reached = await this.post.reach();
    this.#state = reached ? "sent" : "waiting";
    if (reached) this.post.send();
    else this.post.hold();
  }

  async networkBack(): Promise<void> {
    if (this.#state === "waiting") await this.press();
  }

  /** The page is shown again, as after the browser's "back". */
  again(): void {
    this.#state = "idle";
  }
}

const PATIENCE = 8000;

/** Whether the server that this page came from answers at all. */
export async function answers(url: string): Promise<boolean> {
  try {
    const signal = AbortSignal.timeout(PATIENCE);
    const response = await fetch(url, { method: "HEAD", cache: "no-store", signal });
    return response.status < 500;
  } catch {
    return false;
  }
}
