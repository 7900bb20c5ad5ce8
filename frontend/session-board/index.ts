/** Defines `<session-board>`; see element.ts for what it needs from the page. */
import { SessionBoard } from "./element";

export { SessionBoard };

if (!customElements.get("session-board")) customElements.define("session-board", SessionBoard);

declare global {
  interface HTMLElementTagNameMap {
    "session-board": SessionBoard;
  }
}
