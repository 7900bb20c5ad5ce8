"""Head, face and neck."""

import numpy as np
from numpy.typing import NDArray

from .figure import CM, Figure, Mask, ellipse, first_match, line


def labels(figure: Figure) -> NDArray[np.str_]:
    """(n,) names for vertices of head and neck."""
    return np.where(above_jaw(figure), _head(figure), _neck(figure))


def above_jaw(figure: Figure) -> Mask:
    """Above the lower edge of the jaw, the ear lobe, the mastoid and the nuchal line."""
    chin, angle = figure.at("chin-point"), figure.at("jaw-angle")
    mastoid, inion = figure.at("mastoid"), figure.at("inion")
    edge = line(
        figure.z,
        (inion[2], inion[1] - 0.8 * CM),
        (mastoid[2], mastoid[1] - 0.6 * CM),
        (angle[2] - 1.4 * CM, mastoid[1] - 0.8 * CM),
        (angle[2] - 0.4 * CM, angle[1] - 0.6 * CM),
        (chin[2] - 1.0 * CM, chin[1] - 1.2 * CM),
    )
    return np.asarray(figure.y > edge)


def _head(figure: Figure) -> NDArray[np.str_]:
    x, y, z = figure.x, figure.y, figure.z
    nasion, chin, tragus = figure.at("nasion"), figure.at("chin-point"), figure.at("tragus")
    temple, eye = figure.at("temple-point"), figure.joint("eye")
    lips = figure.joint("mouth")[1] - 3.6 * CM
    hairline = nasion[1] + 6.4 * CM
    brow = eye[1] + 1.5 * CM
    ear = (tragus[2] - 0.9 * CM, tragus[1] + 0.4 * CM)
    nose_half = line(y, (lips + 2.2 * CM, 2.1 * CM), (nasion[1] - 1 * CM, 1.2 * CM),
                     (nasion[1], 1.2 * CM))  # fmt: skip
    cheek_edge = line(
        z,
        (tragus[2] + 2.0 * CM, tragus[1] + 0.8 * CM),
        (tragus[2] + 3.0 * CM, tragus[1] - 1.6 * CM),
        (chin[2], lips - 1.0 * CM),
    )
    joint = (z < tragus[2] + 3.2 * CM) & (y < tragus[1] + 0.8 * CM)
    return first_match(
        [
            ("ear", ellipse(z, y, ear, (2.05 * CM, 3.2 * CM)) & (x > 4 * CM)),
            ("eye", np.linalg.norm(figure.points - eye, axis=1) < 2.0 * CM),
            ("eye", ellipse(x, y, (eye[0] + 0.2 * CM, eye[1]), (2.5 * CM, 1.6 * CM))
             & (z > eye[2] - 1.5 * CM)),
            ("nose", (x < nose_half) & (y > lips + 2.2 * CM) & (y < nasion[1] + 0.9 * CM)
             & (z > eye[2] - 2 * CM)),
            ("mouth", ellipse(x, y, (0, lips), (3.3 * CM, 2.4 * CM)) & (z > eye[2] - 3 * CM)),
            ("top-of-head", y > hairline + line(z, (-16 * CM, 0.4 * CM), (0, 0))),
            ("forehead", (y > brow - line(x, (0, 1.2 * CM), (0.8 * CM, 0.4 * CM), (2 * CM, 0)))
             & (z > temple[2] + 1.6 * CM)),
            ("back-of-head", z < tragus[2] - 5.2 * CM),
            ("jaw", joint & (z > tragus[2] - 0.4 * CM)),
            ("side-of-head", (y > brow + 2.6 * CM) | (z < tragus[2] + 0.6 * CM)),
            ("temple", y > eye[1] - 1.2 * CM),
            ("chin", (x < 2.6 * CM) & (y < lips)),
            ("cheek", y > cheek_edge),
        ],
        "jaw",
    )  # fmt: skip


def _neck(figure: Figure) -> NDArray[np.str_]:
    """Front, side and back by the angle around the middle of the neck."""
    centre = line(
        figure.y,
        (figure.joint("neck")[1], figure.joint("neck")[2] + 1.2 * CM),
        (figure.joint("head")[1], figure.joint("head")[2] - 0.6 * CM),
    )
    angle = np.degrees(np.arctan2(figure.x, figure.z - centre))
    return first_match(
        [("front-of-neck", angle < 48), ("side-of-neck", angle < 122)], "back-of-neck"
    )
