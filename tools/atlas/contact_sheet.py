"""Every trigger point's referral chart on sheets: ``python -m tools.atlas.contact_sheet FOLDER``.

One sheet a part of the body; with names of groups after the folder, only theirs.
"""

import argparse
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from PIL import Image, ImageDraw

from filiform.atlas import Atlas, Group, Muscle, TriggerPoint, load_atlas
from filiform.atlas.referral import referral_chart
from filiform.body import load_surface
from filiform.body.charts.fonts import BOLD, LOCK, font, wrap
from filiform.body.charts.png import sheet_pixels
from filiform.body.charts.referral import referral_sheet

WIDTH, HIGH, WORDS, GAP, LEAST_WIDE = 1400, 190, 62, 14, 190
COLOURS = 96
MOST_BYTES = 400_000
INK, FAINT, PAPER = (29, 42, 47), (85, 99, 106), (255, 253, 250)


@dataclass(frozen=True, eq=False)
class Cell:
    """One trigger point's chart with its words."""

    muscle: Muscle
    point: TriggerPoint
    picture: Image.Image

    @property
    def width(self) -> int:
        """Pixels it takes, with room for its words."""
        return max(self.picture.width, LEAST_WIDE)


def file_name(group: Group) -> str:
    """``referral-shoulder-girdle.png``."""
    return f"referral-{str(group).replace(' ', '-')}.png"


def cells(atlas: Atlas, group: Group, shape: str) -> Iterator[Cell]:
    """The charts of a group's trigger points, of the right muscles."""
    surface = load_surface()
    for muscle in atlas.muscles:
        if muscle.group is not group:
            continue
        for point in muscle.trigger_points:
            chart = referral_chart(muscle, [point], "right", shape, surface)
            sheet = referral_sheet(chart, HIGH, "en", surface, bare=True)
            yield Cell(muscle, point, Image.fromarray(sheet_pixels(sheet, surface)))


def sheet_of(found: list[Cell]) -> Image.Image:
    """The cells in rows."""
    rows: list[list[Cell]] = [[]]
    for cell in found:
        taken = sum(one.width + GAP for one in rows[-1])
        if rows[-1] and taken + cell.width > WIDTH - GAP:
            rows.append([])
        rows[-1].append(cell)
    row_high = HIGH + WORDS + GAP
    canvas = Image.new("RGB", (WIDTH, row_high * len(rows) + GAP), PAPER)
    for index, row in enumerate(rows):
        x = GAP
        for cell in row:
            _put(canvas, cell, x, GAP + index * row_high)
            x += cell.width + GAP
    return canvas


def _put(canvas: Image.Image, cell: Cell, x: int, y: int) -> None:
    draw = ImageDraw.Draw(canvas)
    canvas.paste(cell.picture, (x + (cell.width - cell.picture.width) // 2, y))
    lines = wrap(cell.point.where.en, 13, cell.width, 2)
    with LOCK:
        draw.text((x, y + HIGH + 4), cell.point.id, INK, font(15, BOLD))
        for index, line in enumerate(lines):
            draw.text((x, y + HIGH + 24 + 17 * index), line, FAINT, font(13))


def save(picture: Image.Image, file: Path) -> None:
    """A palette PNG, with fewer colours where it would be too large for a page."""
    for colours in (COLOURS, 64, 48, 32):
        small = picture.quantize(colours, dither=Image.Dither.NONE)
        small.save(file, optimize=True)
        if file.stat().st_size <= MOST_BYTES:
            return


def main() -> None:
    """Write the sheets."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("groups", nargs="*", help="such as jaw; all without it")
    parser.add_argument("--shape", default="male")
    asked = parser.parse_args()
    asked.folder.mkdir(parents=True, exist_ok=True)
    atlas = load_atlas()
    for group in Group:
        if asked.groups and str(group) not in asked.groups:
            continue
        found = list(cells(atlas, group, asked.shape))
        if found:
            save(sheet_of(found), asked.folder / file_name(group))


if __name__ == "__main__":
    main()
