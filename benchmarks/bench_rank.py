"""One drawing ranked by plain overlap, with its reasons."""

from __future__ import annotations

import sys

from benchmarks.bars import Bars, timed
from benchmarks.sample import sore_shoulder
from filiform.atlas import load_atlas
from filiform.body import load_surface
from filiform.reasoning import rank_by_overlap

P50_BAR_MS = 3
P99_BAR_MS = 10


def main() -> int:
    """Prints p50 and p99 beside the bars of design section 9."""
    bars = Bars()
    drawing, atlas, surface = sore_shoulder(), load_atlas(), load_surface()
    times = timed(lambda: rank_by_overlap(drawing, atlas, surface), times=500)
    bars.at_most("one drawing ranked, p50", times.p50_ms, P50_BAR_MS, "ms")
    bars.at_most("one drawing ranked, p99", times.percentile_ms(99), P99_BAR_MS, "ms")
    return bars.exit_code()


if __name__ == "__main__":
    sys.exit(main())
