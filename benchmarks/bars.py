"""What every benchmark here needs: timing a call, and printing a figure beside its bar."""

from __future__ import annotations

import statistics
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True)
class Times:
    """The durations of many calls of one thing, in milliseconds."""

    each_ms: tuple[float, ...]

    @property
    def p50_ms(self) -> float:
        """The middle one."""
        return statistics.median(self.each_ms)

    def percentile_ms(self, percent: float) -> float:
        """The duration that ``percent`` of the calls stay within."""
        ordered = sorted(self.each_ms)
        return ordered[min(len(ordered) - 1, int(len(ordered) * percent / 100))]


def timed(
    call: Callable[[], object],
    *,
    times: int,
    warm_up: int = 3,
    clock: Callable[[], float] = time.perf_counter,
) -> Times:
    """Calls ``call`` a few times unmeasured, then ``times`` times measured.

    ``clock`` gives seconds: time.process_time leaves out what else the machine does.
    """
    for _ in range(warm_up):
        call()
    each = []
    for _ in range(times):
        start = clock()
        call()
        each.append((clock() - start) * 1000)
    return Times(tuple(each))


class Bars:
    """Prints each figure beside its bar, and remembers whether one was missed."""

    def __init__(self) -> None:
        self.missed: list[str] = []

    def at_most(self, name: str, figure: float, bar: float, unit: str) -> None:
        """A figure that should be small; the ratio says how far from the bar it is."""
        self._row(name, figure, "<=", bar, unit, good=figure <= bar)

    def at_least(self, name: str, figure: float, bar: float, unit: str) -> None:
        """A figure that should be large."""
        self._row(name, figure, ">=", bar, unit, good=figure >= bar)

    def note(self, name: str, figure: float, unit: str) -> None:
        """A figure that has no bar."""
        sys.stdout.write(f"  {name:<46} {figure:>10.2f} {unit}\n")

    def exit_code(self) -> int:
        """0 when every bar was met."""
        return 1 if self.missed else 0

    def _row(
        self, name: str, figure: float, sign: str, bar: float, unit: str, *, good: bool
    ) -> None:
        if not good:
            self.missed.append(name)
        sys.stdout.write(
            f"  {name:<46} {figure:>10.2f} {unit}  bar {sign} {bar:g} {unit}"
            f"  ratio {figure / bar:.2f}  {'met' if good else 'MISSED'}\n"
        )
