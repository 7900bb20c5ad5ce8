/**
 * Improves the server's parts once the page is there; every page works without it.
 * A part says `data-part="slider"`, `"offline-banner"` or `"print-button"`.
 */
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
for (const banner of parts("offline-banner")) {
  if (banner.hidden) followNetwork(banner, window, () => navigator.onLine);
}
for (const button of parts<HTMLButtonElement>("print-button")) {
  offerPrinting(button, () => print());
}
