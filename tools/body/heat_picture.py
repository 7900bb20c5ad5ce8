"""A heat map of drawings that nobody drew, for the documentation.

Each of the examples from published descriptions is taken many times, as round patches of many
sizes about its painted skin: how a heat map looks, not where people have pain.
"""

from dataclasses import replace
from io import BytesIO
from pathlib import Path

import numpy as np
from PIL import Image

from filiform.body import Surface
from filiform.body.charts import render_heat_png
from filiform.body.drawing import Drawing, parse_drawing
from filiform.body.measures import cohort

EXAMPLES = Path(__file__).parents[2] / "examples"
DRAWINGS = {
    "low-back-and-buttock-pain": 130, "shoulder-pain": 70, "anterior-knee-pain": 50,
    "tension-type-headache": 40, "plantar-heel-pain": 20, "lateral-elbow-pain": 20,
}  # fmt: skip
PATCH_CM = (3, 9)


def draw_heat(surface: Surface) -> Image.Image:
    """The heat map of all of them, in English."""
    random = np.random.default_rng(20261125)
    invented = [
        _near(parse_drawing((EXAMPLES / f"{name}.json").read_bytes()), surface, random)
        for name, count in DRAWINGS.items()
        for _ in range(count)
    ]
    return Image.open(BytesIO(render_heat_png(cohort(invented, surface)))).convert("RGB")


def _near(drawing: Drawing, surface: Surface, random: np.random.Generator) -> Drawing:
    """The main pain of a drawing as one round patch about some of its skin."""
    [main] = [pain for pain in drawing.pains if pain.main]
    middle = int(random.choice(main.vertices))
    away = surface.geodesic([middle], float(random.uniform(*PATCH_CM)), drawing.shape)
    patch = tuple(np.flatnonzero(np.isfinite(away)).tolist())
    pain = replace(main, vertices=patch, intensity=(5,) * len(patch), pins=())
    return replace(drawing, pains=(pain,))
