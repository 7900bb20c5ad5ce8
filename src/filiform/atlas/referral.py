"""The referral chart of a trigger point: its zones laid on the body as a drawing.

The paint is as strong as the weight of the zone, so that the usual ramp of a pain drawing shows
where pain is usual and where it is rare; the pin is the trigger point itself.
"""

from collections.abc import Iterable
from datetime import UTC, datetime

import numpy as np
from numpy.typing import NDArray

from filiform.atlas.muscle import TriggerPoint
from filiform.atlas.zone import BodySide
from filiform.body.drawing import Author, Clear, Drawing, Pain
from filiform.body.surface import Surface

STRONGEST = 10
CHARTED = datetime(2000, 1, 1, tzinfo=UTC)
"""A chart is nobody's drawing and has no time of its own; the format asks for one."""


def zone_weights(point: TriggerPoint, side: BodySide, surface: Surface) -> NDArray[np.float64]:
    """(V,) weight of the point's zones at each vertex, 0 outside them."""
    weights = np.zeros(surface.vertex_count)
    for zone in point.zones:
        for region in zone.region_ids(side):
            vertices = surface.region_vertices(region)
            weights[vertices] = np.maximum(weights[vertices], zone.weight)
    return weights


def referral_drawing(
    points: Iterable[TriggerPoint], side: BodySide, shape: str, surface: Surface
) -> Drawing:
    """The zones of these trigger points on `side`, with a pin at each site.

    Raises UnknownName for a shape and PlaceFault for a site that meets no skin.
    """
    chosen = tuple(points)
    weights = np.zeros(surface.vertex_count)
    for point in chosen:
        weights = np.maximum(weights, zone_weights(point, side, surface))
    vertices = np.flatnonzero(weights)
    pins = {surface.locate(point.place, side, shape) for point in chosen}
    pain = Pain(
        id="p1",
        kind="pain",
        main=True,
        vertices=tuple(int(vertex) for vertex in vertices),
        intensity=tuple(round(STRONGEST * weights[vertex]) for vertex in vertices),
        pins=tuple(sorted(int(pin) for pin in pins)),
    )
    return Drawing(shape, "en", Author("therapist"), CHARTED, (pain,), Clear("not_asked"))
