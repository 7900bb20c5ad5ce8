import type { BodyPainter } from "../body-painter/element";
import { Latest } from "./latest";

/** Where what the server says of a drawing goes, and what is shown when it says nothing. */
export interface Following {
  /** Its fields are sent along with the drawing. */
  readonly form: HTMLFormElement;
  /** The address to post to. */
  readonly url: string;
  readonly result: HTMLElement;
  readonly problem: HTMLElement;
  /** Milliseconds without a change before the drawing is sent. */
  readonly quietMs: number;
}

/** Sends the drawing as it is now. */
export function post(
  painter: BodyPainter,
  form: HTMLFormElement,
  url: string,
  signal?: AbortSignal,
): Promise<Response> {
  const body = new FormData(form);
  body.set("drawing", JSON.stringify(painter.drawing));
  return fetch(url, { method: "POST", body, signal: signal ?? null });
}

/** After each step of painting shows what the server says of the drawing: a piece of a page. */
export function follow(painter: BodyPainter, following: Following): void {
  const { form, url, result, problem, quietMs } = following;
  const asking = new Latest(quietMs, async (signal) => {
    const answer = await post(painter, form, url, signal);
    if (!answer.ok && answer.status !== 422) throw new Error(`status ${answer.status}`);
    result.innerHTML = await answer.text();
  });
  const ask = (): void => {
    asking.run().then(
      () => (problem.hidden = true),
      () => (problem.hidden = false),
    );
  };
  painter.addEventListener("change", ask);
  painter.addEventListener("ready", () => {
    if (painter.drawing?.pains.some((pain) => pain.vertices.length > 0)) ask();
  });
}

/** The element of that id. Throws an Error that names it when the page does not have it. */
export function need<Kind extends HTMLElement>(id: string, kind: new () => Kind): Kind {
  const found = document.getElementById(id);
  if (found instanceof kind) return found;
  throw new Error(`This page needs an element with the id "${id}".`);
}
