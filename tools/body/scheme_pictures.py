"""The published schemes of areas from front and back, each area in a colour with its border."""

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from filiform.body.schemes import SCHEMES, load_scheme
from filiform.body.surface import Surface
from tools.body.pictures.regions import coloured
from tools.body.pictures.sheet import beside
from tools.body.pictures.shot import Floats, Shot, reduced, scale_for

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
    scale = scale_for(surface, shape, height)
    shots = {name: Shot.of(surface, shape, (degrees, 0), scale) for name, degrees in VIEWS}
    regions = {name: shot.regions() for name, shot in shots.items()}
    pictures, titles = [], []
    for scheme_id in SCHEMES:
        colours = area_colours(scheme_id)
        area_of = _area_of_regions(surface, scheme_id)
        for name, shot in shots.items():
            area = np.where(shot.skin, area_of[regions[name]], -1)
            pictures.append(reduced(coloured(shot, area, colours)))
            titles.append(f"{scheme_id}, {name}")
    return beside(pictures, titles, columns=6)


def _area_of_regions(surface: Surface, scheme_id: str) -> NDArray[np.int32]:
    """(R,) the area that each fine region belongs to, -1 for none: areas are unions of them."""
    area_of = load_scheme(scheme_id).area_of(surface)
    return np.asarray(area_of[[region.vertices[0] for region in surface.regions]])
