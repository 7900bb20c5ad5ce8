"""Every landmark with its number, and the list of names."""

from collections.abc import Collection

import numpy as np
from PIL import Image

from filiform.body import Surface

from .labels import Labels
from .sheet import beside, names, over
from .shot import Shot, reduced, scale_for

EIGHT = (("front", 0), ("front left", 45), ("left", 90), ("back left", 135), ("back", 180),
         ("back right", 225), ("right", 270), ("front right", 315))  # fmt: skip
# Title, look (turn and tilt in degrees), the landmark in the middle, and the reach in cm.
NEAR = (
    ("face", (0, 0), "nasion", 15), ("side of the head", (90, 0), "tragus", 15),
    ("neck, back", (180, 0), "c5", 16), ("palm of the left hand", (222, -42), "thenar-mid", 13),
    ("back of the left hand", (48, 42), "wrist-back-mid", 15),
    ("left knee", (0, 0), "patella", 13), ("left knee, inner side", (-75, 0), "patella", 13),
    ("left foot, inner side", (-70, 10), "navicular", 15),
    ("left foot, outer side", (100, 10), "peroneal-tubercle", 15),
    ("left shoulder, back", (170, 25), "scapula-spine-mid", 20),
)  # fmt: skip
SKIN = 235.0


def draw_landmarks(surface: Surface, shape: str = "neutral", height: int = 1500) -> Image.Image:
    """Eight directions of one shape, each landmark that is seen with its number; then the list."""
    scale = scale_for(surface, shape, height)
    shots = [Shot.of(surface, shape, (degrees, 0), scale) for _, degrees in EIGHT]
    sheet = beside([labelled(shot) for shot in shots], [name for name, _ in EIGHT], columns=4)
    return over(sheet, legend(surface, sheet.width))


def draw_landmarks_near(surface: Surface, size: int = 760) -> Image.Image:
    """Where landmarks stand close together, the skin around them from near."""
    shots = [
        Shot.near(surface, "neutral", look, landmark, reach, size)
        for _, look, landmark, reach in NEAR
    ]
    sheet = beside([labelled(shot) for shot in shots], [row[0] for row in NEAR], columns=5)
    return over(sheet, legend(surface, sheet.width))


def numbered(surface: Surface) -> dict[str, int]:
    """A number for each landmark id, in the file's order."""
    ids = dict.fromkeys(mark.id for mark in surface.landmarks.values())
    return {name: number for number, name in enumerate(ids, start=1)}


def legend(surface: Surface, width: int) -> Image.Image:
    """Every landmark's number and name."""
    found = {mark.id: mark.en for mark in surface.landmarks.values()}
    lines = [f"{number} {found[name]}" for name, number in numbered(surface).items()]
    return names(lines, width, columns=6)


def labelled(shot: Shot, hidden: Collection[str] = ()) -> Image.Image:
    """The skin in grey with the landmarks that are seen."""
    grey = np.repeat(SKIN * shot.light()[..., None], 3, axis=2)
    grey[~shot.skin] = 255
    picture = reduced(grey)
    numbers = numbered(shot.surface)
    points = [
        (*shot.at(mark.vertex), str(numbers[mark.id]))
        for mark in shot.surface.landmarks.values()
        if mark.id not in hidden and shot.sees(mark.vertex)
    ]
    Labels(picture).put(points)
    return picture
