"""Every region in a colour of its own, with smooth borders."""

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageDraw, ImageFont
from scipy.ndimage import distance_transform_edt, find_objects

from filiform.body import Surface

from .sheet import beside, names, over
from .shot import BORDER, INK, OVERSAMPLING, PAPER, Floats, Shot, reduced, scale_for

SIDES = (("front", (0, 0)), ("back", (180, 0)), ("left", (90, 0)), ("right", (270, 0)))
ENDS = (("above", (0, 90)), ("below", (0, -90)))
# Title, look (turn and tilt in degrees), the landmark in the middle, and the reach in cm.
NEAR = (
    ("face", (0, 0), "nasion", 14), ("side of the head", (90, 0), "tragus", 15),
    ("back of head and neck", (180, 0), "c2", 17), ("back", (180, 0), "t9", 30),
    ("left shoulder, front", (20, 10), "coracoid", 19),
    ("left shoulder, outer side", (90, 10), "acromion", 19),
    ("left armpit", (40, -35), "axilla-front", 17),
    ("left elbow, front", (0, 0), "lateral-epicondyle", 12),
    ("left elbow, back", (180, 0), "olecranon", 12),
    ("palm of the left hand", (222, -42), "thenar-mid", 13),
    ("back of the left hand", (48, 42), "wrist-back-mid", 15),
    ("hips, front", (0, 0), "pubic-symphysis", 24), ("hips, back", (180, 0), "coccyx-tip", 24),
    ("left hip, outer side", (90, 0), "greater-trochanter", 24),
    ("between the legs", (0, -60), "pubic-symphysis", 17),
    ("left knee, front", (0, 0), "patella", 15), ("left knee, inner side", (-75, 0), "patella", 15),
    ("left knee, back", (180, 0), "popliteal-mid", 15),
    ("left foot, inner side", (-70, 15), "navicular", 15),
    ("left foot, outer side", (100, 15), "peroneal-tubercle", 15),
    ("left foot, above", (0, 75), "navicular", 15), ("soles", (0, -90), "heel-sole", 16),
    ("left heel, back", (180, 0), "achilles-insertion", 14),
)  # fmt: skip


def region_colours(surface: Surface) -> Floats:
    """(R, 3) a colour for each pair; regions that touch differ as much as the palette can."""
    stems = [region.id.removesuffix("-left").removesuffix("-right") for region in surface.regions]
    order = {stem: place for place, stem in enumerate(dict.fromkeys(stems))}
    place = np.array([order[stem] for stem in stems])
    touching = _touching(surface, place, len(order))
    palette = _palette()
    chosen = np.full(len(order), -1)
    for pair in np.argsort(-touching.sum(axis=1), kind="stable"):
        near = chosen[touching[pair] & (chosen >= 0)]
        gaps = np.linalg.norm(palette[:, None] - palette[near], axis=2).min(axis=1, initial=200)
        used = np.bincount(chosen[chosen >= 0], minlength=len(palette))
        chosen[pair] = (gaps - 3 * used).argmax()
    return np.asarray(palette[chosen][place])


def _touching(surface: Surface, place: NDArray[np.int64], count: int) -> NDArray[np.bool_]:
    first, second = place[surface.region_of[surface.edges]].T
    touching = np.zeros((count, count), dtype=np.bool_)
    touching[first, second] = touching[second, first] = True
    np.fill_diagonal(touching, val=False)
    return touching


def _palette() -> Floats:
    """(18, 3) soft colours: nine hues in two strengths."""
    hue = np.arange(9)[:, None] / 9
    wheel = 0.5 + 0.5 * np.cos(2 * np.pi * (hue - np.array([0, 1 / 3, 2 / 3])))
    tints = [255 * (low + (high - low) * wheel) for low, high in
             ((0.42, 0.94), (0.70, 1.0))]  # fmt: skip
    return np.concatenate(tints)


def coloured(shot: Shot, area: NDArray[np.int32], colours: Floats) -> Floats:
    """(H, W, 3) the skin in the colours of its areas (H, W), their borders drawn."""
    picture = colours[area] * shot.light()[..., None]
    picture[_border(area)] = BORDER
    picture[~shot.skin] = PAPER
    return picture


def _border(region: NDArray[np.int32]) -> NDArray[np.bool_]:
    """(H, W) whether a pixel beside it belongs to another region."""
    edge = np.zeros(region.shape, dtype=np.bool_)
    across, along = region[:, :-1] != region[:, 1:], region[:-1] != region[1:]
    edge[:, :-1] |= across
    edge[:, 1:] |= across
    edge[:-1] |= along
    edge[1:] |= along
    return edge


def draw_regions(surface: Surface, shape: str, height: int = 1500) -> Image.Image:
    """Six sides of one shape: front, back, left, right, above and below, at one scale."""
    scale = scale_for(surface, shape, height)
    colours = region_colours(surface)

    def picture(look: tuple[float, float]) -> Image.Image:
        shot = Shot.of(surface, shape, look, scale)
        return reduced(coloured(shot, shot.regions(), colours))

    upright = beside([picture(look) for _, look in SIDES], [name for name, _ in SIDES], 4)
    ends = beside([picture(look) for _, look in ENDS], [name for name, _ in ENDS], 2)
    return over(upright, ends)


def draw_regions_near(surface: Surface, shape: str, size: int = 700) -> Image.Image:
    """The crowded parts from near, each region with its number; then the names."""
    colours, numbers = region_colours(surface), _numbers(surface)
    pictures = []
    for _, look, landmark, reach in NEAR:
        shot = Shot.near(surface, shape, look, landmark, reach, size)
        region = shot.regions()
        picture = reduced(coloured(shot, region, colours))
        _number(picture, region[::OVERSAMPLING, ::OVERSAMPLING], numbers)
        pictures.append(picture)
    sheet = beside(pictures, [row[0] for row in NEAR], columns=6)
    lines = {number: _either_side(surface.regions[k].en) for k, number in enumerate(numbers)}
    return over(sheet, names([f"{n} {lines[n]}" for n in sorted(lines)], sheet.width, 8))


def _either_side(name: str) -> str:
    return name.replace("left ", "").replace(", left half", ", half").replace("right ", "")


def _numbers(surface: Surface) -> list[int]:
    """For each region a number, the same on both sides."""
    stems = [region.id.removesuffix("-left").removesuffix("-right") for region in surface.regions]
    order = {stem: place for place, stem in enumerate(dict.fromkeys(stems), start=1)}
    return [order[stem] for stem in stems]


def _number(picture: Image.Image, region: NDArray[np.int32], numbers: list[int]) -> None:
    """Write a region's number where its seen part is widest."""
    pen, font = ImageDraw.Draw(picture), ImageFont.load_default(15)
    for index, window in enumerate(find_objects(region + 1)):
        if window is None:
            continue
        row, column, width = _inmost(region[window] == index)
        if width >= 5:
            at = (window[1].start + column, window[0].start + row)
            pen.text(at, str(numbers[index]), fill=INK, font=font, anchor="mm",
                     stroke_width=2, stroke_fill=PAPER)  # fmt: skip


def _inmost(mask: NDArray[np.bool_]) -> tuple[int, int, float]:
    """The pixel of a mask that is farthest from its edge, and how far."""
    depth = distance_transform_edt(np.pad(mask, 1))[1:-1, 1:-1]
    row, column = np.unravel_index(int(depth.argmax()), depth.shape)
    return int(row), int(column), float(depth[row, column])
