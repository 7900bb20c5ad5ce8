"""Measures on 100 000 drawings, in chunks, so that memory stays small.

The drawings are round patches of skin, one to three a person, of a size people paint. Distance
needs a search over the mesh for each drawing: it runs on a sample, and the rate is printed.
"""

from __future__ import annotations

import resource
import sys
import time
from collections.abc import Callable, Iterator

import numpy as np
from numpy.typing import NDArray

from benchmarks.bars import Bars
from filiform.body import Surface, load_surface
from filiform.body.measures import (
    area_cm2,
    centroids,
    dice,
    heat_map,
    jaccard,
    jaccard_pairwise,
    marked_areas,
    region_areas_cm2,
    spreads_cm,
    surface_distance_along_cm,
    widespread_pain,
)
from filiform.body.schemes import load_scheme

DRAWINGS = 100_000
CHUNK = 500
PATCHES = 400
SHAPE = "female"
SAMPLE = 400
BAR_SECONDS = 60
ENOUGH_SECONDS = 50

Mask = NDArray[np.bool_]


def patches(surface: Surface, random: np.random.Generator) -> Mask:
    """Round patches of 2 to 10 cm: (patches, vertices)."""
    middles = random.integers(0, surface.vertex_count, PATCHES)
    sizes = random.uniform(2, 10, PATCHES)
    rows = [
        np.isfinite(surface.geodesic([int(middle)], float(size), SHAPE))
        for middle, size in zip(middles, sizes, strict=True)
    ]
    return np.stack(rows)


def stack(pool: Mask, count: int, random: np.random.Generator) -> Mask:
    """A stack of drawings of one to three patches each: (count, vertices)."""
    paint: Mask = pool[random.integers(0, len(pool), count)].copy()
    for part in (0.5, 0.2):
        more = np.flatnonzero(random.random(count) < part)
        paint[more] |= pool[random.integers(0, len(pool), len(more))]
    return paint


class Clock:
    """Seconds and drawings of each measure."""

    def __init__(self) -> None:
        self.seconds: dict[str, float] = {}
        self.drawings: dict[str, int] = {}

    def run(self, name: str, call: Callable[[], object], drawings: int) -> None:
        """Times one call of a measure on a chunk."""
        start = time.perf_counter()
        call()
        self.seconds[name] = self.seconds.get(name, 0) + time.perf_counter() - start
        self.drawings[name] = self.drawings.get(name, 0) + drawings


def measure_chunk(clock: Clock, surface: Surface, paint: Mask) -> None:
    """All the measures that need no search, on one chunk."""
    area, points, n = surface.vertex_area_cm2(SHAPE), surface.positions(SHAPE), len(paint)
    clock.run("area", lambda: area_cm2(paint, area), n)
    clock.run("centroid", lambda: centroids(paint, points, area), n)
    clock.run("spread", lambda: spreads_cm(paint, points, area), n)
    clock.run("Jaccard with the next", lambda: jaccard(paint[:-1], paint[1:], area), n)
    clock.run("Dice with the next", lambda: dice(paint[:-1], paint[1:], area), n)
    clock.run("heat map", lambda: heat_map(paint), n)
    clock.run("area by region", lambda: region_areas_cm2(paint, surface, area), n)
    wpi, choir = load_scheme("wpi19"), load_scheme("choir74")
    clock.run(
        "Widespread Pain Index",
        lambda: widespread_pain(marked_areas(paint, wpi, surface, area)),
        n,
    )
    clock.run("areas of the CHOIR map", lambda: marked_areas(paint, choir, surface, area), n)


def chunks(pool: Mask, random: np.random.Generator, started: float) -> Iterator[Mask]:
    """Chunks until there are 100 000 drawings, or the time is up."""
    for _ in range(DRAWINGS // CHUNK):
        if time.perf_counter() - started > ENOUGH_SECONDS:
            return
        yield stack(pool, CHUNK, random)


def main() -> int:
    """Prints drawings a second of each measure, and the whole time beside its bar."""
    bars, clock = Bars(), Clock()
    surface, random = load_surface(), np.random.default_rng(20261124)
    pool, area = patches(surface, random), surface.vertex_area_cm2(SHAPE)
    some = stack(pool, SAMPLE, random)
    clock.run("distance", lambda: surface_distance_along_cm(some, surface, SHAPE), SAMPLE)
    clock.run("Jaccard pairwise", lambda: jaccard_pairwise(some, some, area), SAMPLE**2)
    started = time.perf_counter()
    for paint in chunks(pool, random, started):
        measure_chunk(clock, surface, paint)
    for name, seconds in clock.seconds.items():
        bars.note(f"{name}, drawings or pairs a second", clock.drawings[name] / seconds, "/s")
    peak_mb = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    bars.note("memory at its peak", peak_mb, "MB")
    bars.at_least("drawings measured", clock.drawings["area"], DRAWINGS, "drawings")
    bars.at_most("all of them", time.perf_counter() - started, BAR_SECONDS, "s")
    return bars.exit_code()


if __name__ == "__main__":
    sys.exit(main())
