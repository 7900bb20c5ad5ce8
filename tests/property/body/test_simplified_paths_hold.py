"""What holds for any closed path that is simplified."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray

from filiform.body.charts.contours import simplify

Path = NDArray[np.float64]
TENTHS = st.integers(-300, 300).map(lambda value: value / 10)
PATHS = st.lists(st.tuples(TENTHS, TENTHS), min_size=1, max_size=60).map(np.array)
TOLERANCES = st.sampled_from([0.05, 0.2, 1.0, 5.0])


def places_of(kept: Path, path: Path) -> list[int]:
    """Where in the path the kept points stand, in order; fails where they do not."""
    places: list[int] = []
    start = 0
    for point in kept:
        found = next(i for i in range(start, len(path)) if (path[i] == point).all())
        places.append(found)
        start = found + 1
    return places


def way_from(point: Path, start: Path, end: Path) -> float:
    """Distance of a point from the piece of line between two others."""
    along = end - start
    length = along @ along
    share = np.clip((point - start) @ along / length, 0, 1) if length else 0.0
    return float(np.linalg.norm(point - start - share * along))


@given(PATHS, TOLERANCES)
def test_it_keeps_some_of_the_points_in_their_order(path: Path, tolerance: float) -> None:
    kept = simplify(path, tolerance)
    assert len(places_of(kept, path)) == len(kept) >= 1
    assert (kept[0] == path[0]).all()


@given(PATHS, TOLERANCES)
def test_no_point_left_out_strays_farther_than_the_tolerance(path: Path, tolerance: float) -> None:
    kept = simplify(path, tolerance)
    ways = list(zip(kept, np.roll(kept, -1, axis=0), strict=True))
    for point in path:
        assert min(way_from(point, start, end) for start, end in ways) <= tolerance + 1e-9


@given(PATHS)
def test_a_looser_tolerance_keeps_no_more_points(path: Path) -> None:
    counts = [len(simplify(path, tolerance)) for tolerance in (0.05, 0.5, 5.0)]
    assert counts == sorted(counts, reverse=True)
