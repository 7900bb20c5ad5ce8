/** The board's styles in the order in which they apply; kept in a shadow root. */
import ground from "./ground.css?inline";
import narrow from "./narrow.css?inline";
import rail from "./rail.css?inline";
import screens from "./screens.css?inline";
import stage from "./stage.css?inline";
import strip from "./strip.css?inline";

export function boardStyles(): CSSStyleSheet[] {
  return [ground, strip, stage, rail, screens, narrow].map((text) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    return sheet;
  });
}
