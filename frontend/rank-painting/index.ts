/**
 * The page on which a therapist paints for a patient: the muscles to palpate first stand beside
 * the painter and are ranked anew as soon as a stroke ends. Nothing is stored by that.
 *
 * It attaches to `#paint-form` with `data-rank` (the address to post to).
 */
import type { BodyPainter } from "../body-painter/element";
import { follow, need } from "../follow-painting/follow";

/** The list is there within 300 ms of a stroke's end, so nearly all of that is the server's. */
const QUIET_MS = 40;

function begin(): void {
  const form = need("paint-form", HTMLFormElement);
  const painter = form.querySelector<BodyPainter>("body-painter");
  if (!painter) throw new Error("The page of rank-painting needs a body-painter in its form.");
  follow(painter, {
    form,
    url: form.dataset["rank"] ?? "",
    result: need("ranked", HTMLElement),
    problem: need("rank-problem", HTMLElement),
    quietMs: QUIET_MS,
  });
}

begin();
