/** Defines `<body-painter>`; see element.ts for its attributes, property and events. */
import { BodyPainter } from "./element";

export { BodyPainter };

if (!customElements.get("body-painter")) customElements.define("body-painter", BodyPainter);

declare global {
  interface HTMLElementTagNameMap {
    "body-painter": BodyPainter;
  }
}
