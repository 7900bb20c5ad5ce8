"""The referral chart of trigger points: their zones laid on the body, and the sites marked."""

from collections.abc import Iterable

import numpy as np
from numpy.typing import NDArray

from filiform.atlas.muscle import Muscle, TriggerPoint
from filiform.atlas.wording import UNCHECKED
from filiform.atlas.zone import BodySide
from filiform.body.charts import Referral
from filiform.body.surface import Surface
from filiform.knowledge import Bilingual

ON_SIDE = {
    "left": Bilingual("left side", "lado izquierdo"),
    "right": Bilingual("right side", "lado derecho"),
}
ALL_POINTS = Bilingual("all trigger points", "todos los puntos gatillo")
MAY = Bilingual(
    "Pain may be felt there, not must; it may also be felt elsewhere.",
    "El dolor puede sentirse ahí, no siempre; también puede sentirse en otra parte.",
)


def zone_weights(point: TriggerPoint, side: BodySide, surface: Surface) -> NDArray[np.float64]:
    """(V,) weight of the point's zones at each vertex, 0 outside them."""
    weights = np.zeros(surface.vertex_count)
    for zone in point.zones:
        for region in zone.region_ids(side):
            vertices = surface.region_vertices(region)
            weights[vertices] = np.maximum(weights[vertices], zone.weight)
    return weights


def referral_chart(
    muscle: Muscle,
    points: Iterable[TriggerPoint],
    side: BodySide,
    shape: str,
    surface: Surface,
    language: str = "en",
) -> Referral:
    """The chart of some trigger points of a muscle on `side`.

    Raises UnknownName for a shape and PlaceFault for a site that meets no skin.
    """
    chosen = tuple(points)
    weights = np.zeros(surface.vertex_count)
    for point in chosen:
        weights = np.maximum(weights, zone_weights(point, side, surface))
    sites = {int(surface.locate(point.place, side, shape)) for point in chosen}
    one = chosen[0] if len(chosen) == 1 else None
    name = (one.name if one else ALL_POINTS).text(language)
    foot = MAY.text(language)
    if not muscle.provenance.is_checked:
        foot = f"{UNCHECKED.text(language)} {foot}"
    return Referral(
        shape=shape,
        weights=weights,
        sites=tuple(sorted(sites)),
        title=muscle.name.text(language),
        origin=f"{name} · {ON_SIDE[side].text(language)}",
        words=f"{one.where.text(language)}." if one else muscle.latin,
        foot=foot,
    )
