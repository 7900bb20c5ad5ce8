"""The published schemes of areas from front and back, each area in a colour with its border."""

import numpy as np
from PIL import Image

from filiform.body.schemes import SCHEMES, load_scheme
from filiform.body.surface import Surface
from tools.body.pictures import (
    BORDER,
    PAPER,
    Floats,
    Shot,
    beside,
    border,
    nearest_vertex,
    shading,
)

BARE = np.array([222.0, 218.0, 212.0])
VIEWS = (("front", 0), ("back", 180))


def area_colours(scheme_id: str) -> Floats:
    """(areas + 1, 3) a colour each, left and right alike; the last is for skin in no area."""
    stems = [
        area.id.removesuffix("-left").removesuffix("-right")
        for area in load_scheme(scheme_id).areas
    ]
    order = {stem: place for place, stem in enumerate(dict.fromkeys(stems))}
    place = np.array([order[stem] for stem in stems])
    hue, light = (
        (place * 0.381966 + 0.05 * (place % 4)) % 1,
        np.array([0.98, 0.78, 0.88])[place % 3],
    )
    wheel = 0.5 + 0.5 * np.cos(2 * np.pi * (hue[:, None] + np.array([0, 1 / 3, 2 / 3])))
    return np.vstack([255 * light[:, None] * (0.25 + 0.75 * wheel), BARE])


def draw_schemes(surface: Surface, shape: str, height: int = 1500) -> Image.Image:
    """Front and back of a shape in the areas of each scheme; bare skin is in none."""
    pictures, titles = [], []
    for scheme_id in SCHEMES:
        area_of, colours = load_scheme(scheme_id).area_of(surface), area_colours(scheme_id)
        for name, degrees in VIEWS:
            shot = Shot.of(surface, shape, degrees, height)
            area = np.where(shot.triangle >= 0, area_of[nearest_vertex(surface, shot)], -1)
            picture = colours[area] * shading(surface, shape, shot)[..., None]
            picture[border(area)] = BORDER
            picture[shot.triangle < 0] = PAPER
            pictures.append(Image.fromarray(picture.astype(np.uint8)))
            titles.append(f"{scheme_id}, {name}")
    return beside(pictures, titles)
