/**
 * The page on which anybody paints: what was painted is measured and pictured by the server as
 * soon as a stroke ends, and can be downloaded. Nothing is stored.
 *
 * It attaches to `#try-form` with `data-measure` and `data-chart` (addresses to post to).
 */
import type { BodyPainter } from "../body-painter/element";
import { Latest } from "./latest";

const QUIET_MS = 250;

function need<Kind extends HTMLElement>(id: string, kind: new () => Kind): Kind {
  const found = document.getElementById(id);
  if (found instanceof kind) return found;
  throw new Error(`The page of try-painting needs an element with the id "${id}".`);
}

function begin(): void {
  const form = need("try-form", HTMLFormElement);
  const painter = form.querySelector<BodyPainter>("body-painter");
  if (!painter) throw new Error("The page of try-painting needs a body-painter in its form.");
  const result = need("try-result", HTMLElement);
  const problem = need("try-problem", HTMLElement);

  const post = async (url: string, signal?: AbortSignal): Promise<Response> => {
    const body = new FormData(form);
    body.set("drawing", JSON.stringify(painter.drawing));
    return fetch(url, { method: "POST", body, signal: signal ?? null });
  };

  const measuring = new Latest(QUIET_MS, async (signal) => {
    const answer = await post(form.dataset["measure"] ?? "", signal);
    if (!answer.ok && answer.status !== 422) throw new Error(`status ${answer.status}`);
    result.innerHTML = await answer.text();
  });
  const measure = (): void => {
    measuring.run().then(
      () => (problem.hidden = true),
      () => (problem.hidden = false),
    );
  };

  painter.addEventListener("change", measure);
  painter.addEventListener("ready", () => {
    if (painter.drawing?.pains.some((pain) => pain.vertices.length > 0)) measure();
  });
  form.addEventListener("submit", (event) => event.preventDefault());

  need("try-save-drawing", HTMLButtonElement).addEventListener("click", () => {
    const text = JSON.stringify(painter.drawing);
    save(new Blob([text], { type: "application/json" }), "pain-drawing.json");
  });
  need("try-save-picture", HTMLButtonElement).addEventListener("click", () => {
    post(form.dataset["chart"] ?? "")
      .then(async (answer) => {
        if (!answer.ok) throw new Error(`status ${answer.status}`);
        save(await answer.blob(), "pain-drawing.png");
        problem.hidden = true;
      })
      .catch(() => (problem.hidden = false));
  });
}

function save(blob: Blob, name: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

begin();
