"""Pictures of the named places on the body: ``python -m tools.body.pictures FOLDER``.

``body-regions-<shape>.png``: every region in a colour of its own, from six sides.
``body-landmarks.png``: every landmark with its number, from eight directions, and its name.
``body-landmarks-near.png``: the same close to head, hand, knee and foot.
``body-dermatomes.png``: the overlay of dermatomes with its key points, from six sides.
``body-schemes.png``: the published schemes of areas, from front and back.
"""

import argparse
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageDraw, ImageFont

from filiform.body import Surface, load_surface
from filiform.body.raster import rasterise

Floats = NDArray[np.float64]
SHAPES = ("female", "male", "heavier")
SIDES = (("front", 0), ("front left", 55), ("left", 90), ("back left", 125), ("back", 180),
         ("right", 270))  # fmt: skip
EIGHT = (("front", 0), ("front left", 45), ("left", 90), ("back left", 135), ("back", 180),
         ("back right", 225), ("right", 270), ("front right", 315))  # fmt: skip
# Title, direction in degrees, how far from above, the landmark in the middle, and the reach in cm.
NEAR = (
    ("face", 0, 0, "nasion", 15), ("side of the head", 90, 0, "tragus", 15),
    ("neck, back", 180, 0, "c5", 16), ("palm of the left hand", 222, -42, "thenar-mid", 13),
    ("back of the left hand", 48, 42, "wrist-back-mid", 15), ("left knee", 0, 0, "patella", 13),
    ("left knee, inner side", -75, 0, "patella", 13),
    ("left foot, inner side", -70, 10, "navicular", 15),
    ("left foot, outer side", 100, 10, "peroneal-tubercle", 15),
    ("left shoulder, back", 170, 25, "scapula-spine-mid", 20),
)  # fmt: skip
INK, PAPER = (40, 44, 52), (255, 255, 255)
BORDER = (20, 20, 24)


@dataclass(frozen=True, eq=False)
class Shot:
    """One picture of a body: which triangle is at each pixel and where each vertex falls."""

    triangle: NDArray[np.int32]
    depth: NDArray[np.float32]
    corners: Floats
    towards: Floats

    @classmethod
    def of(cls, surface: Surface, shape: str, degrees: float, height: int) -> "Shot":
        """The whole body from a direction: 0 in front, 90 at the person's left."""
        flat, towards = _turned(surface.positions(shape), degrees, 0.0)
        scale = (height - 24) / np.ptp(flat[:, 1])
        flat = (flat - [flat[:, 0].min(), flat[:, 1].min(), 0]) * scale + [12, 12, 0]
        width = int(np.ceil(flat[:, 0].max())) + 12
        triangle, depth = rasterise(flat[surface.triangles], height, width)
        return cls(triangle, depth, flat, towards)

    @classmethod
    def near(
        cls, surface: Surface, look: tuple[float, float], landmark: str, reach_cm: float, size: int
    ) -> "Shot":
        """The skin around a landmark of the left side of the neutral adult, as a square."""
        flat, towards = _turned(surface.positions("neutral"), *look)
        middle = flat[surface.landmark_vertex(landmark, "left")]
        flat = (flat - middle) * (size / 2 / (reach_cm / 100)) + [size / 2, size / 2, 0]
        triangle, depth = rasterise(flat[surface.triangles], size, size)
        return cls(triangle, depth, flat, towards)

    def sees(self, vertex: int) -> bool:
        """Whether nothing stands before a vertex."""
        x, y, z = self.corners[vertex]
        row, column = round(y), round(x)
        height, width = self.depth.shape
        if not (1 <= row < height - 1 and 1 <= column < width - 1):
            return False
        window = self.depth[row - 1 : row + 2, column - 1 : column + 2]
        return bool(z >= window.min() - 3.0)


def _turned(points: Floats, degrees: float, from_above: float) -> tuple[Floats, Floats]:
    """Points as x to the right, y down, z to the viewer; and the direction to the viewer."""
    turn, tilt = np.radians([degrees, from_above])
    right = np.array([np.cos(turn), 0.0, -np.sin(turn)])
    towards = np.array([np.sin(turn) * np.cos(tilt), np.sin(tilt), np.cos(turn) * np.cos(tilt)])
    down = np.cross(right, towards)
    return np.stack([points @ right, points @ down, points @ towards], axis=1), towards


def shading(surface: Surface, shape: str, shot: Shot) -> Floats:
    """(H, W) light from 0 to 1 by how the skin is turned."""
    lit = np.clip(surface.normals(shape) @ shot.towards, 0, 1)
    of_triangle = lit[surface.triangles].mean(axis=1)
    return np.asarray(0.55 + 0.45 * of_triangle[shot.triangle])


def region_colours(surface: Surface) -> Floats:
    """(R, 3) a colour each, the same on both sides, neighbours far apart."""
    stems = [region.id.removesuffix("-left").removesuffix("-right") for region in surface.regions]
    order = {stem: place for place, stem in enumerate(dict.fromkeys(stems))}
    place = np.array([order[stem] for stem in stems])
    hue, light = (place * 0.618034) % 1, np.array([0.98, 0.78, 0.88])[place % 3]
    wheel = 0.5 + 0.5 * np.cos(2 * np.pi * (hue[:, None] + np.array([0, 1 / 3, 2 / 3])))
    return np.asarray(255 * light[:, None] * (0.25 + 0.75 * wheel))


def draw_regions(surface: Surface, shape: str, height: int = 1500) -> Image.Image:
    """Six sides of one shape with every region in its colour and its border drawn."""
    colours = region_colours(surface)
    pictures = []
    for _, degrees in SIDES:
        shot = Shot.of(surface, shape, degrees, height)
        nearest = nearest_vertex(surface, shot)
        region = np.where(shot.triangle >= 0, surface.region_of[nearest], -1)
        picture = colours[region] * shading(surface, shape, shot)[..., None]
        picture[border(region)] = BORDER
        picture[shot.triangle < 0] = PAPER
        pictures.append(Image.fromarray(picture.astype(np.uint8)))
    return beside(pictures, [name for name, _ in SIDES])


def nearest_vertex(surface: Surface, shot: Shot) -> NDArray[np.int32]:
    """(H, W) the corner of the seen triangle that is nearest in the picture."""
    rows, columns = np.indices(shot.triangle.shape)
    corners = surface.triangles[shot.triangle.ravel()]
    where = shot.corners[corners]
    gap = (where[..., 0] - columns.reshape(-1, 1)) ** 2 + (where[..., 1] - rows.reshape(-1, 1)) ** 2
    nearest = corners[np.arange(len(corners)), gap.argmin(axis=1)]
    return np.asarray(nearest.reshape(shot.triangle.shape))


def border(region: NDArray[np.int32]) -> NDArray[np.bool_]:
    """(H, W) whether the pixel to the right or below belongs to another region."""
    edge = np.zeros(region.shape, dtype=np.bool_)
    edge[:, :-1] |= region[:, :-1] != region[:, 1:]
    edge[:-1] |= region[:-1] != region[1:]
    return edge


def draw_landmarks(surface: Surface, shape: str = "neutral", height: int = 1500) -> Image.Image:
    """Eight directions of one shape, each landmark that is seen with its number; then the list."""
    shots = [Shot.of(surface, shape, degrees, height) for _, degrees in EIGHT]
    pictures = [labelled(surface, shape, shot) for shot in shots]
    sheet = beside(pictures, [name for name, _ in EIGHT], columns=4)
    return over(sheet, legend(surface, sheet.width))


def draw_landmarks_near(surface: Surface, size: int = 760) -> Image.Image:
    """Where landmarks stand close together, the skin around them from near."""
    shots = [
        Shot.near(surface, (degrees, tilt), landmark, reach, size)
        for _, degrees, tilt, landmark, reach in NEAR
    ]
    pictures = [labelled(surface, "neutral", shot) for shot in shots]
    sheet = beside(pictures, [row[0] for row in NEAR], columns=5)
    return over(sheet, legend(surface, sheet.width))


def legend(surface: Surface, width: int) -> Image.Image:
    """Every landmark's number and name."""
    found = {mark.id: mark.en for mark in surface.landmarks.values()}
    return names([f"{number} {found[name]}" for name, number in numbered(surface).items()], width)


def numbered(surface: Surface) -> dict[str, int]:
    """A number for each landmark id, in the file's order."""
    ids = dict.fromkeys(mark.id for mark in surface.landmarks.values())
    return {name: number for number, name in enumerate(ids, start=1)}


def labelled(surface: Surface, shape: str, shot: Shot) -> Image.Image:
    """The skin in grey with its landmarks."""
    grey = 235 * shading(surface, shape, shot)
    grey[shot.triangle < 0] = 255
    picture = Image.fromarray(np.repeat(grey[..., None], 3, axis=2).astype(np.uint8))
    label(picture, surface, shot, numbered(surface))
    return picture


def label(picture: Image.Image, surface: Surface, shot: Shot, numbers: dict[str, int]) -> None:
    """A dot and a number at each landmark that is seen."""
    pen, font = ImageDraw.Draw(picture), ImageFont.load_default(14)
    for mark in surface.landmarks.values():
        if not shot.sees(mark.vertex):
            continue
        x, y, _ = shot.corners[mark.vertex]
        pen.ellipse((x - 2, y - 2, x + 2, y + 2), fill=(190, 30, 30))
        pen.text(
            (x + 4, y - 6),
            str(numbers[mark.id]),
            fill=INK,
            font=font,
            stroke_width=2,
            stroke_fill=PAPER,
        )


def beside(pictures: list[Image.Image], titles: list[str], columns: int = 6) -> Image.Image:
    """Pictures in rows, each under its title."""
    width, height = max(p.width for p in pictures), max(p.height for p in pictures) + 30
    rows = -(-len(pictures) // columns)
    sheet = Image.new("RGB", (width * min(columns, len(pictures)), height * rows), PAPER)
    pen, font = ImageDraw.Draw(sheet), ImageFont.load_default(18)
    for place, (picture, title) in enumerate(zip(pictures, titles, strict=True)):
        x, y = place % columns * width, place // columns * height
        sheet.paste(picture, (x + (width - picture.width) // 2, y + 30))
        pen.text((x + width // 2, y + 6), title, fill=INK, font=font, anchor="ma")
    return sheet


def names(lines: list[str], width: int, columns: int = 6) -> Image.Image:
    """A list in columns."""
    rows = -(-len(lines) // columns)
    sheet = Image.new("RGB", (width, 22 * rows + 20), PAPER)
    pen, font = ImageDraw.Draw(sheet), ImageFont.load_default(15)
    for place, text in enumerate(lines):
        at = (20 + place // rows * (width // columns), 10 + place % rows * 22)
        pen.text(at, text, fill=INK, font=font)
    return sheet


def over(top: Image.Image, below: Image.Image) -> Image.Image:
    sheet = Image.new("RGB", (top.width, top.height + below.height), PAPER)
    sheet.paste(top, (0, 0))
    sheet.paste(below, (0, top.height))
    return sheet


def main() -> None:
    # Here, because these modules draw with the tools of this one.
    from tools.body.dermatome_picture import draw_dermatomes
    from tools.body.heat_picture import draw_heat
    from tools.body.scheme_pictures import draw_schemes

    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path, help="where the pictures go, such as docs/pictures")
    folder: Path = parser.parse_args().folder
    surface = load_surface()
    pictures = {f"body-regions-{shape}": draw_regions(surface, shape) for shape in SHAPES}
    pictures["body-landmarks"] = draw_landmarks(surface)
    pictures["body-landmarks-near"] = draw_landmarks_near(surface)
    pictures["body-dermatomes"] = draw_dermatomes(surface, "neutral")
    pictures["body-schemes"] = draw_schemes(surface, "neutral")
    pictures["heat-map"] = draw_heat(surface)
    for name, picture in pictures.items():
        small = picture.quantize(200, method=Image.Quantize.MAXCOVERAGE, dither=Image.Dither.NONE)
        small.save(folder / f"{name}.png", optimize=True)
        print(folder / f"{name}.png", picture.size)


if __name__ == "__main__":
    main()
