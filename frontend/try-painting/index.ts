/**
 * The page on which anybody paints: what was painted is measured and pictured by the server as
 * soon as a stroke ends, and can be downloaded. Nothing is stored.
 *
 * It attaches to `#try-form` with `data-measure` and `data-chart` (addresses to post to).
 */
import type { BodyPainter } from "../body-painter/element";
import { follow, need, post } from "../follow-painting/follow";

const QUIET_MS = 250;

function begin(): void {
  const form = need("try-form", HTMLFormElement);
  const painter = form.querySelector<BodyPainter>("body-painter");
  if (!painter) throw new Error("The page of try-painting needs a body-painter in its form.");
  const problem = need("try-problem", HTMLElement);
  follow(painter, {
    form,
    url: form.dataset["measure"] ?? "",
    result: need("try-result", HTMLElement),
    problem,
    quietMs: QUIET_MS,
  });
  form.addEventListener("submit", (event) => event.preventDefault());

  need("try-save-drawing", HTMLButtonElement).addEventListener("click", () => {
    const text = JSON.stringify(painter.drawing);
    save(new Blob([text], { type: "application/json" }), "pain-drawing.json");
  });
  need("try-save-picture", HTMLButtonElement).addEventListener("click", () => {
    post(painter, form, form.dataset["chart"] ?? "")
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
