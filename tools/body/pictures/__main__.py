"""Draws the pictures of the documentation: ``python -m tools.body.pictures FOLDER [NAME ...]``.

``body-regions-<shape>``: every region in a colour of its own, from six sides.
``body-regions-near``: the crowded parts from near, each region with its number and name.
``body-landmarks``: every landmark with its number, from eight directions, and its name.
``body-landmarks-near``: the same close to head, hand, knee and foot.
``body-dermatomes``: the overlay of dermatomes with its key points, from six sides.
``body-schemes``: the published schemes of areas, from front and back.
``heat-map``: how a heat map of many drawings looks.
"""

import argparse
from collections.abc import Callable
from functools import partial
from pathlib import Path

from PIL import Image

from filiform.body import Surface, load_surface
from tools.body.dermatome_picture import draw_dermatomes
from tools.body.heat_picture import draw_heat
from tools.body.scheme_pictures import draw_schemes

from .landmarks import draw_landmarks, draw_landmarks_near
from .regions import draw_regions, draw_regions_near

PICTURES: dict[str, Callable[[Surface], Image.Image]] = {
    "body-regions-female": partial(draw_regions, shape="female"),
    "body-regions-male": partial(draw_regions, shape="male"),
    "body-regions-heavier": partial(draw_regions, shape="heavier"),
    "body-regions-near": partial(draw_regions_near, shape="neutral"),
    "body-landmarks": draw_landmarks,
    "body-landmarks-near": draw_landmarks_near,
    "body-dermatomes": partial(draw_dermatomes, shape="neutral"),
    "body-schemes": partial(draw_schemes, shape="neutral"),
    "heat-map": draw_heat,
}
SMOOTH = {"heat-map"}  # a scale would fall into steps in few colours


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("folder", type=Path, help="where the pictures go, such as docs/pictures")
    parser.add_argument("names", nargs="*", choices=[*PICTURES, []], help="only these; else all")
    options = parser.parse_args()
    surface = load_surface()
    for name in options.names or PICTURES:
        picture = PICTURES[name](surface)
        if name not in SMOOTH:
            picture = picture.quantize(256, method=Image.Quantize.MEDIANCUT, kmeans=1)
        picture.save(options.folder / f"{name}.png", optimize=True)
        print(options.folder / f"{name}.png", picture.size)


if __name__ == "__main__":
    main()
