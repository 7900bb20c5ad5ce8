"""A plain garment (top and briefs) as a signed distance to its hem, so that its edge is clean."""

import numpy as np
from numpy.typing import NDArray

from .partition.figure import CM, Figure, left_half, line
from .shapes import Body
from .source import Floats, Source

REACH = 4 * CM  # the distance from the hem at which coverage is full or none
ARM_REACH = 8 * CM


def coverage(source: Source, body: Body, figure: Figure) -> NDArray[np.uint8]:
    """One byte for each vertex of the body: 0 skin, 255 cloth, the hem where it passes 127.5.

    Near the hem it grows evenly with the distance from it, so a cut of the interpolated value
    at a half draws the hem as a smooth line through the triangles.
    """
    inside = np.maximum(_top(figure), _briefs(figure))
    half = np.rint(255 * np.clip(0.5 + inside / (2 * REACH), 0, 1)).astype(np.uint8)
    whole: NDArray[np.uint8] = np.zeros(len(source.mirror), dtype=np.uint8)
    left = left_half(source, body)
    whole[source.mirror[left]] = half
    whole[left] = half
    return whole


def _top(figure: Figure) -> Floats:
    """Around the chest, from above the breast to below it; never on the arm."""
    front, xiphoid = figure.at("axilla-front"), figure.at("xiphoid")
    upper = line(figure.x, (0, front[1] + 0.6 * CM), (front[0], front[1] + 2.4 * CM))
    lower = xiphoid[1] - 4.5 * CM
    arm = figure.of_bones("upperarm", "lowerarm", "wrist", "metacarpal", "finger")
    return np.asarray(
        np.minimum.reduce([figure.y - lower, upper - figure.y, (0.42 - arm) * ARM_REACH])
    )


def _briefs(figure: Figure) -> Floats:
    """From below the navel to the crease of the groin and the fold of the buttock."""
    x, y, z = figure.x, figure.y, figure.z
    asis, pubis = figure.at("asis"), figure.at("pubic-symphysis")
    seat, hip = figure.at("ischial-tuberosity"), figure.at("greater-trochanter")
    waist = asis[1] + 0.5 * CM
    crotch = pubis[1] - 6.6 * CM
    in_front = line(x, (2.6 * CM, crotch), (hip[0], hip[1] - 4.5 * CM))
    behind = line(x, (2 * CM, crotch), (seat[0] + 2 * CM, seat[1] - 4.4 * CM),
                  (hip[0], hip[1] - 5.5 * CM))  # fmt: skip
    share = np.clip((asis[2] - 2 * CM - z) / (asis[2] - 2 * CM - hip[2]), 0, 1)
    leg = (1 - share) * in_front + share * behind
    arm = figure.of_bones("lowerarm", "wrist", "metacarpal", "finger")
    return np.asarray(np.minimum.reduce([waist - y, 0.8 * (y - leg), (0.42 - arm) * ARM_REACH]))
