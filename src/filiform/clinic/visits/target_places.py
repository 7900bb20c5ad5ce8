"""Where on the body the points of a plan lie, for the safety rules on regions and muscles."""

from __future__ import annotations

from functools import lru_cache

from filiform.atlas import load_atlas
from filiform.body import load_surface
from filiform.clinic.visits.models import Visit
from filiform.safety import Target


def targets_of(visit: Visit) -> tuple[Target, ...]:
    """The points of the plan as ``filiform.safety`` reads them."""
    shape = visit.patient.body_shape
    return tuple(
        target_at(one.muscle, one.trigger_point, one.side, shape) for one in visit.targets.all()
    )


@lru_cache(maxsize=4096)
def target_at(muscle: str, point: str, side: str, shape: str) -> Target:
    """A muscle's trigger point on one side of a body, with the regions it lies in."""
    surface = load_surface()
    place = load_atlas().trigger_point(point).place
    spot = int(surface.locate(place, "left" if side == "left" else "right", shape))
    regions = [one for one in (*surface.everyday, *surface.regions) if spot in one.vertices]
    names = {one.id.removesuffix("-left").removesuffix("-right") for one in regions}
    return Target(muscle, frozenset(names))
