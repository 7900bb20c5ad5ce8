"""A drawing to measure with: a shoulder that hurts, on one body shape."""

from __future__ import annotations

from datetime import UTC, datetime

from filiform.body import load_surface
from filiform.body.drawing import Author, Clear, Drawing, Pain

REGIONS = {"front-of-shoulder-right": 7, "outer-shoulder-right": 8, "upper-arm-front-right": 6}


def sore_shoulder(shape: str = "neutral") -> Drawing:
    """Three regions of the right shoulder and arm, painted whole."""
    surface = load_surface()
    strength = {
        int(vertex): value
        for region, value in REGIONS.items()
        for vertex in surface.region_vertices(region)
    }
    vertices = tuple(sorted(strength))
    pain = Pain(
        id="p1",
        kind="pain",
        main=True,
        vertices=vertices,
        intensity=tuple(strength[vertex] for vertex in vertices),
    )
    return Drawing(
        shape=shape,
        language="en",
        author=Author("patient"),
        time=datetime(2026, 11, 24, 10, 0, tzinfo=UTC),
        pains=(pain,),
        clear=Clear("not_asked"),
    )
