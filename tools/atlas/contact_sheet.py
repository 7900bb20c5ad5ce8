"""Every trigger point's referral chart on sheets: ``python -m tools.atlas.contact_sheet FOLDER``.

With names of muscles after the folder, only theirs. One picture a muscle; a row a trigger point.
"""

import argparse
from io import BytesIO
from pathlib import Path

from PIL import Image, ImageDraw

from filiform.atlas import Muscle, load_atlas
from filiform.atlas.referral import referral_drawing
from filiform.body import load_surface
from filiform.body.charts import render_png
from filiform.body.charts.fonts import LOCK, font

ROW = 460
TITLE = 34
INK, PAPER = (40, 44, 52), (255, 255, 255)


def sheet(muscle: Muscle, shape: str) -> Image.Image:
    """Charts of all trigger points of the left muscle, one under the other."""
    surface = load_surface()
    rows = [
        Image.open(
            BytesIO(render_png(referral_drawing([point], "left", shape, surface), height=ROW))
        ).convert("RGB")
        for point in muscle.trigger_points
    ]
    width = max(row.width for row in rows)
    canvas = Image.new("RGB", (width, (ROW + TITLE) * len(rows)), PAPER)
    draw = ImageDraw.Draw(canvas)
    for index, (row, point) in enumerate(zip(rows, muscle.trigger_points, strict=True)):
        top = index * (ROW + TITLE)
        with LOCK:
            draw.text((8, top + 6), f"{point.id}: {point.where.en}", INK, font(20, 600))
        canvas.paste(row, (0, top + TITLE))
    return canvas


def main() -> None:
    """Write the sheets."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("muscles", nargs="*")
    parser.add_argument("--shape", default="male")
    asked = parser.parse_args()
    asked.folder.mkdir(parents=True, exist_ok=True)
    for muscle in load_atlas().muscles:
        if not asked.muscles or muscle.id in asked.muscles:
            sheet(muscle, asked.shape).save(asked.folder / f"{muscle.id}.png", optimize=True)


if __name__ == "__main__":
    main()
