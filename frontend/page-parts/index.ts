/**
 * Improves the server's parts once the page is there; every page works without it.
 * A part says `data-part="slider"`, `"letters"`, `"offline-banner"` or
 * `"print-button"`.
 */
import { countLetters } from "./letters";
import { followNetwork } from "./offline-banner";
import { offerPrinting } from "./print-button";
import { showNumber } from "./slider";

function parts<Element extends HTMLElement>(name: string): NodeListOf<Element> {
  return document.querySelectorAll<Element>(`[data-part="${name}"]`);
}

for (const slider of parts<HTMLInputElement>("slider")) {
  const output = document.querySelector<HTMLOutputElement>(`output[for="${slider.id}"]`);
  if (output) showNumber(slider, output);
}
for (const area of parts<HTMLTextAreaElement>("letters")) {
  const counter = document.getElementById(`${area.id}_count`);
  const aloud = document.getElementById(`${area.id}_count_aloud`);
  const { left = "", oneLeft = "", over = "", oneOver = "" } = counter?.dataset ?? {};
  const most = Number(area.dataset["most"]);
  if (counter && aloud) countLetters(area, counter, aloud, most, { left, oneLeft, over, oneOver });
}
for (const banner of parts("offline-banner")) {
  if (banner.hidden) followNetwork(banner, window, () => navigator.onLine);
}
for (const button of parts<HTMLButtonElement>("print-button")) {
  offerPrinting(button, () => print());
}
