"""Four views of one drawing, the first time and every time after, beside another library.

The other is anatomapa (MIT, its version in anatomapa.txt), which colours regions of a flat body
and draws two views as SVG. It is fetched into `.build/` by its hash; without a network its rows
are left out, and the output says so.
"""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Callable
from functools import partial
from importlib import import_module
from pathlib import Path

from benchmarks.bars import Bars, timed
from benchmarks.sample import sore_shoulder
from filiform.body.charts import View, render_heat_png, render_png, render_svg
from filiform.body.drawing import Drawing, parse_drawing
from filiform.body.measures import cohort

HERE = Path(__file__).resolve().parent
EXAMPLES = HERE.parent / "examples"
OTHER = HERE.parent / ".build" / "anatomapa"
BAR_MS = 25
FRONT_AND_BACK: tuple[View, ...] = ("front", "back")
OTHERS_VALUES = {"shoulder_right": 8, "upper_arm_right": 6}


def main() -> int:
    """Prints cold and warm times, sizes, and the ratio to the other library."""
    bars = Bars()
    drawing = sore_shoulder()
    cold = timed(lambda: render_png(drawing), times=1, warm_up=0).p50_ms
    warm = timed(lambda: render_png(drawing), times=20)
    svg = timed(lambda: render_svg(drawing), times=20)
    bars.note("PNG, first chart of a body shape", cold, "ms")
    bars.at_most("PNG, four views, warm, p50", warm.p50_ms, BAR_MS, "ms")
    bars.note("PNG, four views, warm, p95", warm.percentile_ms(95), "ms")
    bars.note("PNG, four views", len(render_png(drawing)) / 1000, "kB")
    bars.at_most("SVG, four views, warm, p50", svg.p50_ms, BAR_MS, "ms")
    bars.note("SVG, four views", len(render_svg(drawing)) / 1000, "kB")
    bars.note("PNG, four views, warm, processor", own_ms(lambda: render_png(drawing)), "ms")
    bars.note("SVG, four views, warm, processor", own_ms(lambda: render_svg(drawing)), "ms")
    busy = parse_drawing((EXAMPLES / "shoulder.json").read_bytes())
    for name, render in (("PNG", render_png), ("SVG", render_svg)):
        found = timed(partial(render, busy), times=20)
        bars.at_most(f"{name}, two pains and numbness, warm, p50", found.p50_ms, BAR_MS, "ms")
        bars.note(f"{name}, two pains and numbness, processor", own_ms(partial(render, busy)), "ms")
    many = cohort([drawing] * 50)
    heat = timed(lambda: render_heat_png(many), times=20)
    bars.at_most("heat map, PNG, four views, warm, p50", heat.p50_ms, BAR_MS, "ms")
    bars.note("first chart to later ones", cold / warm.p50_ms, "times")
    beside_the_other(bars, drawing)
    return bars.exit_code()


def own_ms(call: Callable[[], object]) -> float:
    """Time that the processor spends on a call itself, the middle of 20."""
    return timed(call, times=20, clock=time.process_time).p50_ms


def beside_the_other(bars: Bars, drawing: Drawing) -> None:
    """Front and back as SVG, from both libraries."""
    if not fetched():
        sys.stdout.write("  anatomapa could not be fetched: it is not measured.\n")
        return
    sys.path.append(str(OTHER))
    heatmap = import_module("anatomapa").heatmap

    def theirs() -> str:
        return str(heatmap(OTHERS_VALUES, view="both", lang="en").to_svg())

    def ours() -> str:
        return render_svg(drawing, FRONT_AND_BACK)

    our_ms, their_ms = timed(ours, times=20).p50_ms, timed(theirs, times=20).p50_ms
    png_ms = timed(lambda: render_png(drawing, FRONT_AND_BACK), times=20).p50_ms
    bars.note("two views, SVG: Filiform", our_ms, "ms")
    bars.note("two views, SVG: anatomapa", their_ms, "ms")
    bars.note("two views, SVG: Filiform to anatomapa", our_ms / their_ms, "times")
    bars.note("two views, SVG: Filiform", len(ours()) / 1000, "kB")
    bars.note("two views, SVG: anatomapa", len(theirs()) / 1000, "kB")
    bars.note("two views, PNG: Filiform", png_ms, "ms")


def fetched() -> bool:
    """Whether the other library is in `.build/`, after fetching it there where it was not."""
    if (OTHER / "anatomapa").is_dir():
        return True
    command = [sys.executable, "-m", "pip", "install", "--quiet", "--no-deps", "--target"]
    pinned = ["--require-hashes", "-r", str(HERE / "anatomapa.txt")]
    return subprocess.run([*command, str(OTHER), *pinned], check=False).returncode == 0


if __name__ == "__main__":
    sys.exit(main())
