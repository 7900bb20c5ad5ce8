"""Outlines of fields of pixels."""

import numpy as np
import pytest
from numpy.typing import NDArray

from filiform.body.charts.contours import outlines, simplify


def area(path: NDArray[np.float64]) -> float:
    x, y = path.T
    return abs(float(x @ np.roll(y, -1) - y @ np.roll(x, -1))) / 2


def disc(size: int, radius: float, hole: float = 0.0) -> NDArray[np.float64]:
    y, x = np.mgrid[:size, :size] + 0.5
    away = np.hypot(x - size / 2, y - size / 2)
    field: NDArray[np.float64] = np.minimum(radius - away, away - hole)
    return field


def test_it_finds_a_disc_as_one_closed_path_of_its_size() -> None:
    [path] = outlines(disc(60, 20))
    assert area(path) == pytest.approx(np.pi * 20**2, rel=0.01)
    assert np.hypot(*(path - 30).T) == pytest.approx(20, abs=0.1)


def test_a_hole_is_a_path_of_its_own() -> None:
    outer, inner = sorted(outlines(disc(60, 20, hole=8)), key=area, reverse=True)
    assert area(outer) == pytest.approx(np.pi * 20**2, rel=0.01)
    assert area(inner) == pytest.approx(np.pi * 8**2, rel=0.03)


def test_paths_close_at_the_border_of_the_field() -> None:
    [path] = outlines(np.ones((3, 4)))
    assert area(path) == pytest.approx(12, abs=3)
    assert (path.min(axis=0) >= 0).all()


@pytest.mark.parametrize("seed", range(20))
def test_random_fields_give_closed_paths_that_use_each_crossing_once(seed: int) -> None:
    field = np.random.default_rng(seed).normal(size=(13, 17))
    paths = outlines(field)
    high = np.pad(field > 0, 1)
    crossings = (high[1:] != high[:-1]).sum() + (high[:, 1:] != high[:, :-1]).sum()
    assert sum(len(path) for path in paths) == crossings
    for path in paths:
        steps = np.linalg.norm(path - np.roll(path, 1, axis=0), axis=1)
        assert steps.max() <= np.sqrt(2) + 1e-9


def test_it_finds_nothing_in_a_low_field() -> None:
    assert outlines(np.full((5, 5), -1.0)) == []


def test_simplifying_keeps_within_the_tolerance() -> None:
    [path] = outlines(disc(60, 20))
    fewer = simplify(path, 0.2)
    assert len(fewer) < len(path) / 3
    assert area(fewer) == pytest.approx(area(path), rel=0.02)
