"""Four views of one drawing: the first time, when the body is shaded, and every time after."""

from __future__ import annotations

import sys

from benchmarks.bars import Bars, timed
from benchmarks.sample import sore_shoulder
from filiform.body.charts import render_png, render_svg

WARM_BAR_MS = 60
"""What this version aims at; 25 ms is the bar of design section 9, for the next one."""


def main() -> int:
    """Prints cold and warm times and their ratio."""
    bars = Bars()
    drawing = sore_shoulder()
    cold = timed(lambda: render_png(drawing), times=1, warm_up=0).p50_ms
    warm = timed(lambda: render_png(drawing), times=20)
    svg = timed(lambda: render_svg(drawing), times=20)
    bars.note("PNG, first chart of a body shape", cold, "ms")
    bars.at_most("PNG, four views, warm, p50", warm.p50_ms, WARM_BAR_MS, "ms")
    bars.note("PNG, four views, warm, p95", warm.percentile_ms(95), "ms")
    bars.note("SVG, four views, warm, p50", svg.p50_ms, "ms")
    bars.note("first chart to later ones", cold / warm.p50_ms, "times")
    return bars.exit_code()


if __name__ == "__main__":
    sys.exit(main())
