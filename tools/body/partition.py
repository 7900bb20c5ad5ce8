"""First segmentation of the skin: the strongest bone at each vertex, split by where skin faces."""

import numpy as np

from .shapes import Body
from .source import Floats, Ints, Source

FRONT, BACK, OUTER, INNER = "front", "back", "outer", "inner"


def vertex_normals(points: Floats, quads: Ints) -> Floats:
    """(V, 3) unit normals, each quad weighing by its area."""
    a, b, c, d = (points[quads[:, k]] for k in range(4))
    of_quad = np.cross(c - a, d - b)
    normals = np.zeros_like(points)
    for k in range(4):
        np.add.at(normals, quads[:, k], of_quad)
    return np.asarray(normals / np.linalg.norm(normals, axis=1, keepdims=True))


def region_ids(source: Source, body: Body) -> list[str]:
    """The region id of every vertex, without side where the region is on the midline."""
    points = body.points
    normals = vertex_normals(points, source.quads)
    bone = [source.bones[k] for k in source.weights.argmax(axis=1)]
    ids = []
    for index, name in enumerate(bone):
        region = _region(name, points[index], normals[index])
        if region in MIDLINE:
            ids.append(region)
        else:
            side = "left" if points[index, 0] >= 0 else "right"
            ids.append(f"{region}-{side}")
    return ids


MIDLINE = (
    "top-of-head", "nose", "mouth", "chin", "breastbone", "sacrum", "coccyx", "pubic",
)  # fmt: skip


def _facing(normal: Floats) -> str:
    x, z = abs(float(normal[0])), float(normal[2])
    if abs(z) > x:
        return FRONT if z > 0 else BACK
    return OUTER


def _region(bone: str, point: Floats, normal: Floats) -> str:
    stem = bone.split(".")[0]
    facing = _facing(normal)
    back = normal[2] < 0
    for prefix, region in PLAIN.items():
        if stem.startswith(prefix):
            return region
    for prefix, part in FOURFOLD.items():
        if stem.startswith(prefix):
            return f"{part}-{facing}"
    front_region, back_region = TWOFOLD.get(stem, ("chest", "mid-back"))
    return back_region if back else front_region


PLAIN = {
    "finger1": "thumb", "finger": "fingers", "toe": "toes", "foot": "top-of-foot",
    "eye": "eye", "orbicularis": "eye", "oculi": "eye", "jaw": "jaw", "oris": "mouth",
    "tongue": "mouth", "special": "mouth", "levator": "cheek", "risorius": "cheek",
    "temporalis": "temple", "lowerleg02": "calf-back", "lowerleg01": "calf-inner",
    "breast": "chest",
}  # fmt: skip
FOURFOLD = {"upperarm": "upper-arm", "lowerarm": "forearm", "upperleg": "thigh"}
TWOFOLD = {
    "head": ("forehead", "back-of-head"),
    "neck01": ("front-of-neck", "back-of-neck"),
    "neck02": ("front-of-neck", "back-of-neck"),
    "neck03": ("front-of-neck", "back-of-neck"),
    "clavicle": ("collarbone", "top-of-shoulder"),
    "shoulder01": ("front-of-shoulder", "back-of-shoulder"),
    "spine01": ("chest", "between-shoulder-blades"),
    "spine02": ("chest", "shoulder-blade"),
    "spine03": ("abdomen-upper", "mid-back"),
    "spine04": ("abdomen-upper", "low-back"),
    "spine05": ("abdomen-lower", "low-back"),
    "root": ("abdomen-lower", "sacroiliac"),
    "pelvis": ("groin", "buttock-upper"),
    "wrist": ("palm", "back-of-hand"),
    "metacarpal1": ("palm", "back-of-hand"),
    "metacarpal2": ("palm", "back-of-hand"),
    "metacarpal3": ("palm", "back-of-hand"),
    "metacarpal4": ("palm", "back-of-hand"),
}
