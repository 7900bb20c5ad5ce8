"""Writes ``surface.fbod``: the byte format is described in docs/reference/body-asset.md."""

import json
import struct
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from filiform.body.asset import FORMAT, MAGIC, MESH_VERSION, QUAD_COUNT, VERTEX_COUNT

from .shapes import Recipe
from .source import Floats, Ints

STEP = 0.00005  # metres a unit: a twentieth of a millimetre
CENTRE = 0.9  # metres above the floor, so that 16 signed bits reach from sole to crown


def zigzag_planes(values: Ints) -> bytes:
    """(rows, width) → for each column its low bytes, then its high bytes."""
    signed = values.astype(np.int16).astype(np.int64)
    folded = ((signed << 1) ^ (signed >> 63)).astype(np.uint16).T
    low, high = (folded & 255).astype(np.uint8), (folded >> 8).astype(np.uint8)
    return np.stack([low, high], axis=1).tobytes()


def delta_planes(values: Ints) -> bytes:
    """The same of the differences from one row to the next; the first row stands as it is."""
    return zigzag_planes(np.diff(values, axis=0, prepend=0))


def quantise(points: Floats) -> Ints:
    """Metres → whole steps."""
    steps: Ints = np.rint((points - np.array([0.0, CENTRE, 0.0])) / STEP).astype(np.int64)
    return steps


@dataclass
class Writer:
    """Gathers the sections and puts the file together."""

    sections: dict[str, dict[str, int | str]] = field(default_factory=dict)
    data: bytearray = field(default_factory=bytearray)

    def add(self, name: str, content: bytes, encoding: str) -> None:
        self.data.extend(b"\0" * (-len(self.data) % 8))
        self.sections[name] = {
            "offset": len(self.data),
            "length": len(content),
            "encoding": encoding,
        }
        self.data.extend(content)

    def octets(self, name: str, values: NDArray[np.uint8]) -> None:
        if values.shape != (VERTEX_COUNT,):
            raise ValueError(f"{name} needs a byte a vertex, not {values.shape}")
        self.add(name, values.tobytes(), "u8")

    def file(self, recipes: tuple[Recipe, ...], **more: object) -> bytes:
        """The whole file."""
        header = {
            "format": FORMAT,
            "mesh": MESH_VERSION,
            "vertices": VERTEX_COUNT,
            "quads": QUAD_COUNT,
            "shapes": [
                {
                    "id": recipe.id,
                    "label": {"en": recipe.en, "es": recipe.es},
                    "offset": [0.0, CENTRE, 0.0],
                    "scale": [STEP, STEP, STEP],
                }
                for recipe in recipes
            ],
            "sections": self.sections,
            **more,
        }
        text = json.dumps(header, ensure_ascii=False, separators=(",", ":")).encode()
        text += b" " * (-(8 + len(text)) % 8)
        return MAGIC + struct.pack("<I", len(text)) + text + bytes(self.data)


def add_mesh(writer: Writer, mirror: Ints, strips: Ints) -> None:
    """Connectivity: the mirror map, and the quads of one side in strip order."""
    writer.add(
        "mirror", delta_planes((mirror - np.arange(len(mirror)))[:, None]), "zigzag-delta-u16"
    )
    before = np.vstack([np.zeros((1, 4), dtype=np.int64), strips[:-1]])
    a, b, c, d = before.T
    predicted = np.stack([d, c, 2 * c - b, 2 * d - a], axis=1)
    writer.add("quads", zigzag_planes(strips - predicted), "strip-zigzag-u16")


def add_regions(writer: Writer, ids: list[str], regions: list[str]) -> None:
    """The index of each vertex's region in ``regions``."""
    place = {region: index for index, region in enumerate(regions)}
    indices = np.array([[place[name]] for name in ids], dtype=np.int64)
    writer.add("regions", zigzag_planes(indices), "zigzag-u16")


def add_positions(writer: Writer, mirror: Ints, shapes: dict[str, Floats]) -> None:
    """One side of each shape; every shape after the first as the difference to the first."""
    side = np.flatnonzero(mirror >= np.arange(len(mirror)))
    first: Ints | None = None
    for name, points in shapes.items():
        steps = quantise(points[side])
        if first is None:
            first = steps
            writer.add(f"positions:{name}", delta_planes(steps), "zigzag-delta-u16-half")
        else:
            content = delta_planes(steps - first)
            writer.add(f"positions:{name}", content, "zigzag-delta-u16-half-vs-first")
