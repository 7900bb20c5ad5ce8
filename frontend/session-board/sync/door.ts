/** The server's door: events in, and what the server knows out. */
import type { SessionEvent } from "../domain/events";

export interface ServerReason {
  readonly code: string;
  readonly text: string;
}

export interface Answer {
  readonly accepted: readonly string[];
  readonly refused: readonly { readonly id: string; readonly problem: string }[];
  /** How many entries the server's log has. */
  readonly log_length: number;
  /** The highest clock of the server's log. */
  readonly head: number;
  /** The entries after those that this client has had. */
  readonly events: readonly SessionEvent[];
  readonly reasons: readonly ServerReason[];
}

export type Closing =
  | { readonly closed: true; readonly next: string }
  | { readonly closed: false; readonly reasons: readonly ServerReason[] };

/** The network is gone, or the server did not answer in time. */
export class NoNetwork extends Error {}

/** The server answered with something else than an answer; `status` is HTTP's. */
export class NoAnswer extends Error {
  constructor(readonly status: number) {
    super(`The server answered with status ${status}.`);
  }

  /** Whether signing in again is what helps. */
  get signedOut(): boolean {
    return this.status === 401 || this.status === 403;
  }
}

export interface Door {
  send(events: readonly SessionEvent[], seen: number): Promise<Answer>;
  look(seen: number): Promise<Answer>;
  close(): Promise<Closing>;
}

const PATIENCE_MS = 15_000;

export class HttpDoor implements Door {
  constructor(
    readonly eventsUrl: string,
    readonly closeUrl: string,
    readonly csrfToken: () => string,
  ) {}

  async send(events: readonly SessionEvent[], seen: number): Promise<Answer> {
    return answer(await this.#json(this.eventsUrl, { events, seen }));
  }

  async look(seen: number): Promise<Answer> {
    return answer(await this.#json(`${this.eventsUrl}?seen=${seen}`, null));
  }

  async close(): Promise<Closing> {
    const response = await this.#fetch(this.closeUrl, {});
    const body = (await parsed(response)) as { next?: string; reasons?: ServerReason[] } | null;
    if (response.ok && typeof body?.next === "string") return { closed: true, next: body.next };
    if (response.status === 409 && body) return { closed: false, reasons: body.reasons ?? [] };
    throw new NoAnswer(response.status);
  }

  async #json(url: string, body: object | null): Promise<unknown> {
    const response = await this.#fetch(url, body);
    if (!response.ok) throw new NoAnswer(response.status);
    const value = await parsed(response);
    // a page instead of JSON is the sign-in page
    if (value === null) throw new NoAnswer(403);
    return value;
  }

  async #fetch(url: string, body: object | null): Promise<Response> {
    const request: RequestInit = {
      method: body ? "POST" : "GET",
      credentials: "same-origin",
      cache: "no-store",
      headers: {
        Accept: "application/json",
        ...(body ? { "Content-Type": "application/json", "X-CSRFToken": this.csrfToken() } : {}),
      },
      signal: AbortSignal.timeout(PATIENCE_MS),
      ...(body ? { body: JSON.stringify(body) } : {}),
    };
    try {
      return await fetch(url, request);
    } catch (error) {
      throw new NoNetwork(error instanceof Error ? error.message : String(error));
    }
  }
}

async function parsed(response: Response): Promise<unknown> {
  try {
    return (await response.json()) as unknown;
  } catch {
    return null;
  }
}

function answer(value: unknown): Answer {
  const { accepted, refused, log_length, head, events, reasons } = value as Partial<Answer>;
  const whole = Array.isArray(accepted) && Array.isArray(events) && typeof log_length === "number";
  if (!whole) throw new NoAnswer(502);
  return {
    accepted,
    refused: refused ?? [],
    log_length,
    head: head ?? 0,
    events,
    reasons: reasons ?? [],
  };
}
