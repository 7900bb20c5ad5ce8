"""Borders between the vertices: every point of the skin is in a region of its triangle."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from filiform.body import load_surface

TRIANGLES = st.integers(0, len(load_surface().triangles) - 1)
SHARES = st.tuples(*[st.floats(0.001, 1.0)] * 3)


def region_at(triangle: int, weights: tuple[float, ...]) -> int:
    share = np.array([weights]) / sum(weights)
    return int(load_surface().borders.region_at(np.array([triangle], dtype=np.int32), share)[0])


@given(TRIANGLES, SHARES)
def test_it_is_a_region_of_one_of_the_corners(triangle: int, weights: tuple[float, ...]) -> None:
    assert region_at(triangle, weights) in load_surface().borders.corners[triangle]


@given(TRIANGLES)
def test_a_vertex_keeps_its_own_region_off_the_midline(triangle: int) -> None:
    surface = load_surface()
    for corner in range(3):
        vertex = surface.triangles[triangle, corner]
        if surface.mirror[vertex] != vertex:
            at = tuple(float(k == corner) for k in range(3))
            assert region_at(triangle, at) == surface.region_of[vertex]


@given(TRIANGLES, SHARES)
def test_the_other_side_of_the_body_is_its_mirror_image(
    triangle: int, weights: tuple[float, ...]
) -> None:
    surface = load_surface()
    corners = surface.mirror[surface.triangles[triangle]]
    twins = np.flatnonzero((np.sort(surface.triangles, axis=1) == np.sort(corners)).all(axis=1))
    order = [int(np.flatnonzero(surface.triangles[twins[0]] == corner)[0]) for corner in corners]
    there = region_at(int(twins[0]), tuple(weights[order.index(k)] for k in range(3)))
    here = surface.regions[region_at(triangle, weights)].id
    assert surface.regions[there].id == surface.mirror_region(here)


def test_the_halves_of_a_pair_meet_on_the_midline() -> None:
    surface = load_surface()
    corners = surface.borders.corners
    sides = np.array([{"left": 1, "right": -1, "mid": 0}[r.side] for r in surface.regions])
    assert (np.abs(sides[corners].sum(axis=1)) == np.abs(sides[corners]).sum(axis=1)).all()
