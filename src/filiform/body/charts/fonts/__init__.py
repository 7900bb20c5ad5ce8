"""The chart's typeface: Source Sans 3 (SIL Open Font License 1.1, see OFL.txt)."""

from __future__ import annotations

from functools import cache, lru_cache
from importlib.resources import files
from io import BytesIO
from threading import RLock

from PIL import ImageFont

FAMILY = "'Source Sans 3', system-ui, sans-serif"
LOCK = RLock()  # FreeType faces are shared by all threads of a server
REGULAR = 420
BOLD = 620


@cache
def _bytes() -> bytes:
    return (files(__package__) / "source-sans-3-latin-wght-normal.woff2").read_bytes()


@lru_cache(maxsize=64)
def font(size: float, weight: int = REGULAR) -> ImageFont.FreeTypeFont | ImageFont.ImageFont:
    """The face at a size in pixels; Pillow's own where its FreeType cannot read WOFF2."""
    try:
        face = ImageFont.truetype(BytesIO(_bytes()), size)
        face.set_variation_by_axes([weight])
    except OSError:
        return ImageFont.load_default(size)
    return face


def width(text: str, size: float, weight: int = REGULAR) -> float:
    """Pixels that a line of text takes."""
    with LOCK:
        return font(size, weight).getlength(text)


def wrap(text: str, size: float, most: float, lines: int) -> list[str]:
    """Text in at most `lines` lines of at most `most` pixels; what is left over becomes …"""
    rows: list[str] = [""]
    for word in text.split():
        longer = f"{rows[-1]} {word}".strip()
        if width(longer, size) <= most or not rows[-1]:
            rows[-1] = longer
        else:
            rows.append(word)
    if len(rows) <= lines:
        return rows
    last = rows[lines - 1]
    while last and width(f"{last} …", size) > most:
        last = last.rpartition(" ")[0]
    return [*rows[: lines - 1], f"{last} …".strip()]
