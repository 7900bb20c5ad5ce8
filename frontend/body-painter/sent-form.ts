import { answers, Sending } from "./sending";

/** What a painter's form needs of the painter. */
export interface SentFrom {
  /** An address of the server that the form goes to. */
  readonly url: string;
  /** Ask what is still to be asked; false when the person goes on painting. */
  finish(): Promise<boolean>;
  /** All is asked. */
  finished(): void;
  /** Say that the drawing is kept here until the server can be reached. */
  hold(): void;
}

/** The form goes out once all is asked and the server answers, and goes out once. */
export function sendWhenReached(form: HTMLFormElement, from: SentFrom, signal: AbortSignal): void {
  let submitter: HTMLElement | null = null;
  const sending = new Sending({
    reach: () => answers(from.url),
    send: () => form.requestSubmit(submitter),
    hold: () => from.hold(),
  });
  form.addEventListener(
    "submit",
    (event) => {
      if (sending.state === "sent") return;
      event.preventDefault();
      submitter = event.submitter;
      void from.finish().then((goOn) => {
        if (!goOn) return;
        from.finished();
        void sending.press();
      });
    },
    { signal },
  );
  window.addEventListener("online", () => void sending.networkBack(), { signal });
  window.addEventListener("pageshow", ({ persisted }) => persisted && sending.again(), { signal });
}
