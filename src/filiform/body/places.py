"""A place: a point of the skin said in words of landmarks, resolved on any shape and side."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from .frames import FACES, ArmAxis, Frame, trunk_frame
from .sight import nearest_corner, nearest_hit

CM = 0.01
REACH_CM = 5.0
OFFSETS = ("up", "out", "front")
Point = NDArray[np.float64]


class PlaceFault(Exception):
    """A place cannot be read or found; the message lists every mistake."""


@dataclass(frozen=True)
class Place:
    """From a landmark, a fraction of the way to another, shifted, seen from one face.

    Offsets in cm: up, out (away from the midline; on the arm toward the thumb side), front
    (on the arm the side of the palm). See ``frames`` for the arm's own directions.
    """

    start: str
    to: str | None = None
    at: float = 0.0
    up_cm: float = 0.0
    out_cm: float = 0.0
    front_cm: float = 0.0
    face: str = "front"

    @classmethod
    def from_table(cls, table: Mapping[str, Any]) -> "Place":
        """Read a TOML inline table ``{from, to, at, offset_cm, face}``. Raises PlaceFault."""
        faults = _table_faults(table)
        if faults:
            raise PlaceFault("; ".join(faults))
        offsets = table.get("offset_cm", {})
        return cls(
            start=table["from"],
            to=table.get("to"),
            at=float(table.get("at", 0.0)),
            face=table["face"],
            **{f"{name}_cm": float(offsets.get(name, 0.0)) for name in OFFSETS},
        )


def _table_faults(table: Mapping[str, Any]) -> list[str]:
    known = ("from", "to", "at", "offset_cm", "face")
    faults = [f"{key!r} is not a known field of a place" for key in table if key not in known]
    if not isinstance(table.get("from"), str):
        faults.append("'from' must name a landmark")
    if ("to" in table) != ("at" in table):
        faults.append("'to' and 'at' belong together")
    if "to" in table and not isinstance(table["to"], str):
        faults.append("'to' must name a landmark")
    if not _is_number(table.get("at", 0.0)):
        faults.append("'at' must be a number, 0 at 'from' and 1 at 'to'")
    if table.get("face") not in FACES:
        faults.append(f"'face' must be one of {', '.join(FACES)}")
    offsets = table.get("offset_cm", {})
    if not isinstance(offsets, Mapping):
        return [*faults, "'offset_cm' must be a table of up, out and front"]
    faults += [f"'offset_cm' knows no {key!r}" for key in offsets if key not in OFFSETS]
    faults += [f"'offset_cm.{key}' must be a number" for key, v in offsets.items()
               if not _is_number(v)]  # fmt: skip
    return faults


def _is_number(value: object) -> bool:
    return isinstance(value, (int, float)) and not isinstance(value, bool)


@dataclass(frozen=True, eq=False)
class Ground:
    """What a place is resolved on: one shape and one side of it ("left", "right" or "mid")."""

    points: Point
    normals: Point
    triangles: NDArray[np.int32]
    side: str
    point_of: Callable[[str], Point]
    part_of: Callable[[str], str]

    def frame_for(self, place: Place, point: Point) -> Frame:
        """The arm's directions when one of the place's landmarks is on the arm."""
        names = [place.start] if place.to is None else [place.start, place.to]
        if self.side != "mid" and any(self.part_of(name) == "arm" for name in names):
            return ArmAxis.of(self.point_of, self.side).frame_at(point)
        return trunk_frame(self.side)


def resolve(place: Place, ground: Ground) -> int:
    """The vertex of a place. Raises PlaceFault when no skin is met within 5 cm of the line."""
    if ground.side == "mid" and (place.out_cm != 0 or place.face in ("outer", "inner")):
        raise PlaceFault(f"a place on the midline has no outer side: {place}")
    point = ground.point_of(place.start)
    if place.to is not None:
        point = point + place.at * (ground.point_of(place.to) - point)
    frame = ground.frame_for(place, point)
    point = point + frame.shift(place.up_cm, place.out_cm, place.front_cm) * CM
    towards = frame.towards(place.face)
    hit = nearest_hit(ground.points, ground.triangles, point, towards)
    if hit is not None:
        return nearest_corner(ground.triangles, hit)
    return _nearest_facing(place, ground, point, towards)


def _nearest_facing(place: Place, ground: Ground, point: Point, towards: Point) -> int:
    """The nearest vertex that faces the onlooker, for a line that just misses the body."""
    away = ground.points - point
    off_line = np.linalg.norm(away - np.outer(away @ towards, towards), axis=1)
    gap = np.where(ground.normals @ towards > 0, np.linalg.norm(away, axis=1), np.inf)
    vertex = int(gap.argmin())
    if off_line[vertex] > REACH_CM * CM:
        raise PlaceFault(f"looking from {place.face}, no skin lies at {place}")
    return vertex
