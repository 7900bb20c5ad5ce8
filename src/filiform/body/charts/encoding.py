"""PNG files of pictures that differ little from a picture that is kept.

A chart is mostly the bare body. So the kept picture is compressed once, well and in strips of
some rows; of a chart only the strips that the paint or the words touch are compressed anew, fast.
Each strip ends in a full flush (zlib's manual), which starts the next one without a memory of
what came before: strips can be put together in any mixture.
"""

from __future__ import annotations

import struct
import zlib
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

Pixels = NDArray[np.uint8]

ROWS = 20
KEPT_LEVEL = 6
FRESH_LEVEL = 1
SIGNATURE: Final = b"\x89PNG\r\n\x1a\n"
ZLIB_HEAD: Final = b"\x78\x01"
DEFLATE_END: Final = b"\x03\x00"  # an empty last block
EIGHT_BIT_RGB: Final = (8, 2, 0, 0, 0)
SUB, UP = 1, 2


@dataclass(frozen=True, eq=False)
class KeptPicture:
    """A picture (height, width, 3) with its strips, each already compressed."""

    pixels: Pixels
    strips: tuple[bytes, ...]

    @classmethod
    def of(cls, pixels: Pixels) -> KeptPicture:
        """The picture compressed well: tens of milliseconds."""
        rows = filtered(pixels)
        strips = tuple(_deflated(part, KEPT_LEVEL) for part in _parts(rows))
        return cls(pixels, strips)

    def png_of(self, picture: Pixels) -> bytes:
        """A PNG file of another picture of the same size."""
        rows = filtered(picture)
        parts = [
            kept if np.array_equal(before, after) else _deflated(part, FRESH_LEVEL)
            for kept, before, after, part in zip(
                self.strips, _parts(self.pixels), _parts(picture), _parts(rows), strict=True
            )
        ]
        check = struct.pack(">I", zlib.adler32(rows.data))
        return _file(picture, b"".join([ZLIB_HEAD, *parts, DEFLATE_END, check]))


def filtered(picture: Pixels) -> Pixels:
    """The rows of a PNG, (height, 1 + 3 width): each pixel less the one above it.

    The first row of a strip is less the pixel to its left, so that no strip needs another.
    """
    flat = picture.reshape(len(picture), -1)
    rows = np.empty((len(flat), flat.shape[1] + 1), dtype=np.uint8)
    rows[:, 0] = UP
    np.subtract(flat[1:], flat[:-1], out=rows[1:, 1:])
    rows[::ROWS, 0] = SUB
    rows[::ROWS, 1:4] = flat[::ROWS, :3]
    rows[::ROWS, 4:] = flat[::ROWS, 3:] - flat[::ROWS, :-3]
    return rows


def _parts(rows: Pixels) -> list[Pixels]:
    return [rows[start : start + ROWS] for start in range(0, len(rows), ROWS)]


def _deflated(part: Pixels, level: int) -> bytes:
    packer = zlib.compressobj(level, zlib.DEFLATED, -zlib.MAX_WBITS, 9)
    return packer.compress(part.data) + packer.flush(zlib.Z_FULL_FLUSH)


def _file(picture: Pixels, data: bytes) -> bytes:
    height, width = picture.shape[:2]
    head = struct.pack(">IIBBBBB", width, height, *EIGHT_BIT_RGB)
    return SIGNATURE + _chunk(b"IHDR", head) + _chunk(b"IDAT", data) + _chunk(b"IEND", b"")


def _chunk(name: bytes, content: bytes) -> bytes:
    check = struct.pack(">I", zlib.crc32(content, zlib.crc32(name)))
    return b"".join([struct.pack(">I", len(content)), name, content, check])
