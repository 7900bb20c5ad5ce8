"""Reads ``surface.fbod``: the byte format is described in docs/reference/body-asset.md."""

import json
import struct
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

MAGIC = b"FBOD"
FORMAT = 1
MESH_VERSION = "hm08-1"
VERTEX_COUNT = 13380
QUAD_COUNT = 13378


class AssetFault(Exception):
    """The bytes are not a body surface of the format this reader knows."""


@dataclass(frozen=True)
class Asset:
    """The decoded file, before any geometry is computed from it."""

    header: Mapping[str, Any]
    data: bytes

    @classmethod
    def parse(cls, content: bytes) -> "Asset":
        """Split a file into header and data section. Raises AssetFault."""
        if content[:4] != MAGIC:
            raise AssetFault(f"a body surface begins with FBOD, this begins with {content[:4]!r}")
        (length,) = struct.unpack_from("<I", content, 4)
        header = json.loads(content[8 : 8 + length])
        if header["format"] != FORMAT or header["mesh"] != MESH_VERSION:
            raise AssetFault(
                f"format {header['format']} of mesh {header['mesh']} was found; "
                f"this reader knows format {FORMAT} of {MESH_VERSION}"
            )
        return cls(header, content[8 + length :])

    def section(self, name: str) -> bytes:
        """The raw bytes of a section. Raises AssetFault when the file has none of that name."""
        entry = self.header["sections"].get(name)
        if entry is None:
            raise AssetFault(f"there is no section {name!r} in the body surface")
        return self.data[entry["offset"] : entry["offset"] + entry["length"]]

    def octets(self, name: str) -> NDArray[np.uint8]:
        """A section of encoding ``u8``: one byte a vertex."""
        return np.frombuffer(self.section(name), dtype=np.uint8)

    def columns(self, name: str, width: int) -> NDArray[np.int64]:
        """A section of encoding ``zigzag-delta-u16``: (rows, width) signed 16-bit values."""
        return np.cumsum(self.residuals(name, width), axis=0).astype(np.int16).astype(np.int64)

    def residuals(self, name: str, width: int) -> NDArray[np.int64]:
        """A section of encoding ``zigzag-u16``: (rows, width) signed 16-bit values."""
        planes = np.frombuffer(self.section(name), dtype=np.uint8).reshape(width, 2, -1)
        folded = planes[:, 0].astype(np.int64) | planes[:, 1].astype(np.int64) << 8
        return ((folded >> 1) ^ -(folded & 1)).T


def read_mirror(asset: Asset) -> NDArray[np.int32]:
    """(V,) the vertex at the same place on the other side."""
    steps = asset.columns("mirror", 1)[:, 0]
    return (np.arange(len(steps)) + steps).astype(np.int32)


def read_quads(asset: Asset, mirror: NDArray[np.int32]) -> NDArray[np.int32]:
    """(Q, 4) vertex indices: the coded half, then the same quads mirrored."""
    residuals = asset.residuals("quads", 4)
    half = _undo_strips(residuals)
    other = mirror[half][:, [0, 3, 2, 1]]
    return np.concatenate([half, other]).astype(np.int32)


def _undo_strips(residuals: NDArray[np.int64]) -> NDArray[np.int64]:
    """Each quad is predicted from the one before it, across the edge they would share."""
    a = b = c = d = 0
    quads: list[tuple[int, int, int, int]] = []
    for ra, rb, rc, rd in residuals.tolist():
        a, b, c, d = d + ra, c + rb, 2 * c - b + rc, 2 * d - a + rd
        quads.append((a, b, c, d))
    return np.array(quads, dtype=np.int64) & 0xFFFF


def read_positions(asset: Asset, mirror: NDArray[np.int32]) -> dict[str, NDArray[np.float64]]:
    """Metres, (V, 3), of every shape. Only one side is coded; the other is its mirror image."""
    side = np.flatnonzero(mirror >= np.arange(len(mirror)))
    first: NDArray[np.int64] | None = None
    shapes: dict[str, NDArray[np.float64]] = {}
    for shape in asset.header["shapes"]:
        steps = asset.columns(f"positions:{shape['id']}", 3)
        if first is None:
            first = steps
        else:
            steps = (first + steps).astype(np.int16).astype(np.int64)
        whole = np.empty((len(mirror), 3), dtype=np.int64)
        whole[mirror[side]] = steps * np.array([-1, 1, 1])
        whole[side] = steps
        points = whole * np.array(shape["scale"]) + np.array(shape["offset"])
        points.setflags(write=False)
        shapes[shape["id"]] = points
    return shapes
