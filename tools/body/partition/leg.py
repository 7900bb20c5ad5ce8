"""Thigh to toes: by height and the angle around the middle of the leg."""

import numpy as np
from numpy.typing import NDArray

from .figure import CM, Figure, Mask, first_match, line


def belongs(figure: Figure) -> Mask:
    """Below the fold of the groin in front and the fold of the buttock behind."""
    asis, pubis = figure.at("asis"), figure.at("pubic-symphysis")
    seat, hip = figure.at("ischial-tuberosity"), figure.at("greater-trochanter")
    fold = line(figure.x, (1.5 * CM, pubis[1] - 6.2 * CM), (3.6 * CM, pubis[1] - 2.6 * CM),
                (asis[0] + 1 * CM, asis[1] - 4.6 * CM))  # fmt: skip
    fold = np.minimum(fold, np.where(figure.x > asis[0], hip[1] + 3 * CM, np.inf))
    side = line(figure.z, (seat[2] + 2 * CM, seat[1] - 3.2 * CM), (hip[2], hip[1] - 6 * CM),
                (asis[2] - 3 * CM, asis[1] - 8 * CM))  # fmt: skip
    front = figure.z > asis[2] - 3.0 * CM
    between = (figure.x < 3.6 * CM) & (figure.y > pubis[1] - 6.2 * CM) & ~front
    return np.asarray((figure.y < np.where(front, fold, side)) & ~between)


def labels(figure: Figure) -> NDArray[np.str_]:
    """(n,) names for vertices of the leg."""
    y = figure.y
    knee_top = figure.at("patella-top")[1] + 3.0 * CM
    knee_end = figure.at("tibial-tuberosity")[1] - 0.6 * CM
    ankle = figure.at("medial-malleolus")[1] + 3.2 * CM
    angle = _angle(figure)
    return np.select(
        [y > knee_top, y > knee_end, y > ankle],
        [_thigh(angle), _knee(angle), _shank(figure, angle)],
        _foot(figure, angle),
    )


def _angle(figure: Figure) -> NDArray[np.float64]:
    """Degrees around the middle of the leg: 0 in front, 90 outside, 180 behind, -90 inside."""
    stops = [figure.joint(name) for name in ("upper-leg", "knee", "ankle")]
    shin = figure.at("tibial-tuberosity")
    middle = [
        (stops[0][1], stops[0][0] - 0.5 * CM, stops[0][2] + 1.5 * CM),
        (stops[1][1], stops[1][0], stops[1][2]),
        (shin[1], shin[0] + 0.6 * CM, shin[2] - 5.0 * CM),
        (shin[1] - 10 * CM, shin[0] + 1.0 * CM, shin[2] - 5.6 * CM),
        (stops[2][1], stops[2][0], stops[2][2]),
    ]
    x = line(figure.y, *((stop[0], stop[1]) for stop in middle))
    z = line(figure.y, *((stop[0], stop[2]) for stop in middle))
    return np.asarray(np.degrees(np.arctan2(figure.x - x, figure.z - z)))


def _four(part: str, angle: NDArray[np.float64], outer: tuple[float, float],
          inner: tuple[float, float]) -> NDArray[np.str_]:  # fmt: skip
    return first_match(
        [
            (f"{part}-outer", (angle > outer[0]) & (angle < outer[1])),
            (f"{part}-inner", (angle < -inner[0]) & (angle > -inner[1])),
            (f"{part}-front", np.abs(angle) < 90),
        ],
        f"{part}-back",
    )


def _thigh(angle: NDArray[np.float64]) -> NDArray[np.str_]:
    return _four("thigh", angle, (50, 125), (40, 125))


def _knee(angle: NDArray[np.float64]) -> NDArray[np.str_]:
    return _four("knee", angle, (60, 125), (60, 125))


def _shank(figure: Figure, angle: NDArray[np.float64]) -> NDArray[np.str_]:
    calf_end = figure.at("medial-malleolus")[1] + 14 * CM
    behind = (angle > 128) | (angle < -128)
    return first_match(
        [
            ("calf-back", behind & (figure.y > calf_end)),
            ("achilles", behind),
            ("shin", (angle > -42) & (angle < 38)),
            ("calf-outer", angle > 0),
        ],
        "calf-inner",
    )


def _foot(figure: Figure, angle: NDArray[np.float64]) -> NDArray[np.str_]:
    y, z = figure.y, figure.z
    ankle, heel = figure.joint("ankle"), figure.at("heel-back")
    toes = figure.of_bones("toe")
    instep = line(y, (0.04, ankle[2] + 2.8 * CM), (figure.at("medial-malleolus")[1] + 3 * CM,
                                                  ankle[2] + 7.5 * CM))  # fmt: skip
    low = line(z, (heel[2], ankle[1] - 1.4 * CM), (ankle[2] + 2 * CM, ankle[1] - 3.6 * CM))
    return first_match(
        [
            ("toes", (toes > 0.5) & (z > figure.joint("toe-5-1")[2] + 0.4 * CM)),
            ("heel", (z < ankle[2] + 0.6 * CM) & (y < low)),
            ("sole", (figure.normals[:, 1] < -0.35) & (y < ankle[1] - 3 * CM)),
            ("achilles", (z < ankle[2] - 2.6 * CM)),
            ("top-of-foot", (z > instep) | (y < low)),
            ("ankle-front", (angle > -36) & (angle < 50)),
            ("ankle-outer", angle > 0),
        ],
        "ankle-inner",
    )
