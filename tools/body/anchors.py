"""Finds the vertex of every landmark on the left half of the reference body."""

from collections.abc import Mapping
from typing import Any

import numpy as np
from numpy.typing import NDArray

from filiform.body.frames import trunk_frame
from filiform.body.landmarks import read_entries
from filiform.body.sight import nearest_corner, nearest_hit

from .shapes import Body
from .source import Floats, Ints, Source

CM = 0.01


def landmark_vertices(source: Source, body: Body) -> dict[str, int]:
    """Vertex of every landmark by key (``c7``, ``acromion-left``, ``acromion-right``)."""
    triangles = np.stack([source.quads[:, [0, 1, 2]], source.quads[:, [0, 2, 3]]], axis=1).reshape(
        -1, 3
    )
    found: dict[str, int] = {}
    for entry in read_entries():
        vertex = _anchor(entry["anchor"], body, triangles.astype(np.int32), found)
        if entry["paired"]:
            found[f"{entry['id']}-left"] = vertex
            found[f"{entry['id']}-right"] = int(source.mirror[vertex])
        else:
            found[entry["id"]] = _to_midline(vertex, body, source.mirror)
    return found


def _anchor(
    anchor: Mapping[str, Any], body: Body, triangles: NDArray[np.int32], found: Mapping[str, int]
) -> int:
    frame = trunk_frame("left")
    point = _point(anchor["from"], body, found)
    if "to" in anchor:
        point = point + anchor["at"] * (_point(anchor["to"], body, found) - point)
    offset = anchor.get("offset_cm", {})
    point = point + CM * frame.shift(*(offset.get(name, 0.0) for name in ("up", "out", "front")))
    if "extreme" in anchor:
        reach = np.linalg.norm(body.points - point, axis=1) <= anchor["within_cm"] * CM
        heights = np.where(reach, body.points @ np.array(anchor["extreme"], dtype=float), -np.inf)
        return int(heights.argmax())
    towards = np.array(anchor["look"]) if "look" in anchor else frame.towards(anchor["face"])
    hit = nearest_hit(body.points, triangles, point, towards)
    if hit is None:
        raise ValueError(f"the anchor {anchor} meets no skin")
    return nearest_corner(triangles, hit)


def _point(name: str, body: Body, found: Mapping[str, int]) -> Floats:
    if name.startswith("joint:"):
        return body.joints[name.removeprefix("joint:")]
    key = name if name in found else f"{name}-left"
    return np.asarray(body.points[found[key]])


def _to_midline(vertex: int, body: Body, mirror: Ints) -> int:
    """The nearest vertex on the midline, on the same face of the body."""
    middle = np.flatnonzero(mirror == np.arange(len(mirror)))
    gaps = np.linalg.norm(body.points[middle] - body.points[vertex], axis=1)
    return int(middle[gaps.argmin()])
