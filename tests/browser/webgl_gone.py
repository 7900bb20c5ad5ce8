"""A browser whose graphics card refuses WebGL, or takes it away."""

NO_WEBGL = """
const real = HTMLCanvasElement.prototype.getContext;
HTMLCanvasElement.prototype.getContext = function (kind, ...more) {
  return kind.startsWith("webgl") ? null : real.call(this, kind, ...more);
};
"""
LOSE_WEBGL = """(element) => {
  const canvas = element.shadowRoot.querySelector(".eye canvas");
  canvas.getContext("webgl2").getExtension("WEBGL_lose_context").loseContext();
}"""
