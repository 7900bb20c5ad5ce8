"""The dermatome overlay from six sides: bands in colour, overlaps mixed, key points as dots."""

from __future__ import annotations

import numpy as np
from PIL import Image, ImageDraw, ImageFont

from filiform.body.dermatomes import LEVELS, Dermatomes, load_dermatomes
from filiform.body.surface import Surface
from tools.body.pictures.sheet import beside
from tools.body.pictures.shot import INK, PAPER, Floats, Shot, reduced, scale_for

SIDES = (("front", 0), ("front left", 55), ("left", 90), ("back left", 125), ("back", 180),
         ("right", 270))  # fmt: skip
BARE = np.array([222.0, 218.0, 212.0])


def level_colours() -> Floats:
    """(28, 3) a colour each, neighbours far apart."""
    place = np.arange(len(LEVELS))
    hue = (place * 0.618034) % 1
    wheel = 0.5 + 0.5 * np.cos(2 * np.pi * (hue[:, None] + np.array([0, 1 / 3, 2 / 3])))
    return np.asarray(255 * (0.3 + 0.7 * wheel))


def skin_colours(overlay: Dermatomes) -> Floats:
    """(vertices, 3) the bands' colours mixed by their weights; bare skin where there is none."""
    total = overlay.weights.sum(axis=0)
    mixed = overlay.weights.T @ level_colours() / np.maximum(total, 1)[:, None]
    return np.where(total[:, None] > 0, mixed, BARE)


def draw_dermatomes(surface: Surface, shape: str, height: int = 1500) -> Image.Image:
    """Six sides of a shape with the bands and the key points that each side sees."""
    overlay = load_dermatomes()
    colours = skin_colours(overlay)
    scale = scale_for(surface, shape, height)
    pictures = []
    for _, degrees in SIDES:
        shot = Shot.of(surface, shape, (degrees, 0), scale)
        picture = shot.blended(colours) * shot.light()[..., None]
        picture[~shot.skin] = PAPER
        pictures.append(_pointed(reduced(picture), surface, shot))
    return beside(pictures, [name for name, _ in SIDES], columns=6)


def _pointed(picture: Image.Image, surface: Surface, shot: Shot) -> Image.Image:
    pen, font = ImageDraw.Draw(picture), ImageFont.load_default(15)
    for level in load_dermatomes().levels:
        for side in ("left", "right"):
            vertex = level.vertex(side, surface)
            if not shot.sees(vertex):
                continue
            x, y = shot.at(vertex)
            pen.ellipse((x - 4, y - 4, x + 4, y + 4), fill=INK, outline=PAPER)
            pen.text((x + 6, y - 9), level.id, fill=INK, font=font)
    return picture
