/** Defines `<body-chart>`; see element.ts for its attributes, properties and events. */
import { BodyChart } from "./element";

export { BodyChart };

if (!customElements.get("body-chart")) customElements.define("body-chart", BodyChart);

declare global {
  interface HTMLElementTagNameMap {
    "body-chart": BodyChart;
  }
}
