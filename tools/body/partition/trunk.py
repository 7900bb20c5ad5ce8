"""Trunk and shoulder girdle, down to the groin and the fold of the buttock."""

import numpy as np
from numpy.typing import NDArray

from .figure import CM, Figure, Mask, first_match, line


def labels(figure: Figure) -> NDArray[np.str_]:
    """(n,) names for vertices of the trunk."""
    back_edge, front_edge = side_lines(figure)
    return np.select(
        [figure.z > front_edge, figure.z < back_edge],
        [_front(figure), _back(figure)],
        _side(figure),
    )


def above_collar(figure: Figure) -> Mask:
    """Above the plane through the notch of the breastbone and C7: the neck."""
    notch, c7 = figure.at("sternal-notch"), figure.at("c7")
    edge = line(figure.z, (c7[2], c7[1] - 0.5 * CM), (notch[2], notch[1] + 0.6 * CM))
    return np.asarray(figure.y > edge + line(figure.x, (5 * CM, 0), (9 * CM, 3 * CM)))


def side_lines(figure: Figure) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Depth (z) of the lines that fall from the back and the front fold of the armpit."""
    front, back = figure.at("axilla-front"), figure.at("axilla-back")
    crest, psis, asis = figure.at("iliac-crest-top"), figure.at("psis"), figure.at("asis")
    back_edge = line(
        figure.y,
        (psis[1] - 12 * CM, psis[2] + 3.6 * CM),
        (psis[1], psis[2] + 4.6 * CM),
        (crest[1], crest[2] - 2.6 * CM),
        (back[1], back[2] + 1.0 * CM),
        (figure.at("coracoid")[1] + 3 * CM, figure.at("acromion")[2]),
    )
    front_edge = line(
        figure.y,
        (asis[1] - 8 * CM, asis[2] - 3.0 * CM),
        (asis[1], asis[2] - 2.0 * CM),
        (crest[1], asis[2] - 2.0 * CM),
        (front[1], front[2] - 0.6 * CM),
        (figure.at("coracoid")[1] + 3 * CM, figure.at("acromion")[2]),
    )
    return back_edge, front_edge


def _front(figure: Figure) -> NDArray[np.str_]:
    x, y = figure.x, figure.y
    notch, xiphoid, navel = (figure.at(name) for name in ("sternal-notch", "xiphoid", "navel"))
    inner, outer = figure.at("sternal-end-of-clavicle"), figure.at("acromial-end-of-clavicle")
    collar = line(x, (inner[0], inner[1]), ((inner[0] + outer[0]) / 2, inner[1] + 1.4 * CM),
                  (outer[0], outer[1] - 0.6 * CM))  # fmt: skip
    arch = line(x, (2.3 * CM, xiphoid[1] - 1.2 * CM), (9 * CM, xiphoid[1] - 4.4 * CM))
    asis, pubis = figure.at("asis"), figure.at("pubic-symphysis")
    fold = line(x, (1.5 * CM, pubis[1] - 0.6 * CM), (asis[0], asis[1] - 2.2 * CM))
    return first_match(
        [
            ("top-of-shoulder", y > collar + 1.5 * CM),
            ("breastbone", (x < 2.3 * CM) & (y > xiphoid[1] - 1.2 * CM) & (y < notch[1] + 2 * CM)),
            ("collarbone", y > collar - 1.5 * CM),
            ("chest", y > arch),
            ("abdomen-upper", y > navel[1] + 5 * CM),
            ("pubic", (x < 3.4 * CM) & (y < pubis[1] + 1.6 * CM)),
            ("abdomen-lower", y > fold + 1.6 * CM),
        ],
        "groin",
    )


def _side(figure: Figure) -> NDArray[np.str_]:
    y = figure.y
    crest, t12 = figure.at("iliac-crest-top"), figure.at("t12")
    pubis = figure.at("pubic-symphysis")
    between = figure.x < 6 * CM  # the legs
    return first_match(
        [
            ("top-of-shoulder", y > figure.at("coracoid")[1]),
            ("armpit", y > figure.at("axilla-front")[1] - 5.0 * CM),
            ("side-of-chest", y > t12[1] - 2.0 * CM),
            ("flank", y > crest[1] - 3.0 * CM),
            ("pubic", between & (figure.z > pubis[2] - 8 * CM)),
            ("buttock-lower", between),
        ],
        "hip-outer",
    )


def _back(figure: Figure) -> NDArray[np.str_]:
    x, y = figure.x, figure.y
    c7, t7, t12, s1 = (figure.at(name) for name in ("c7", "t7", "t12", "sacral-base"))
    root, tip = figure.at("scapula-spine-root"), figure.at("scapula-inferior-angle")
    psis, coccyx, acromion = figure.at("psis"), figure.at("coccyx-tip"), figure.at("acromion")
    ridge = line(x, (0, c7[1] - 2.6 * CM), (root[0] - 0.4 * CM, c7[1] - 3.2 * CM),
                 (root[0], root[1] + 2.4 * CM),
                 (acromion[0], acromion[1] + 0.2 * CM))  # fmt: skip
    medial = line(y, (tip[1], tip[0] - 2.0 * CM), (root[1], root[0] - 1.0 * CM),
                  (root[1] + 3 * CM, root[0] + 0.4 * CM))  # fmt: skip
    crest = line(x, (psis[0], s1[1] + 1.6 * CM), (psis[0] + 8 * CM, s1[1] + 4.6 * CM))
    sacrum_half = line(y, (coccyx[1] + 1 * CM, 1.3 * CM), (s1[1], 3.2 * CM))
    return first_match(
        [
            ("top-of-shoulder", y > ridge),
            ("shoulder-blade", (x > medial) & (y > tip[1] - 1.2 * CM)),
            ("between-shoulder-blades", y > t7[1] - 0.6 * CM),
            ("mid-back", y > t12[1] - 0.8 * CM),
            ("sacrum", (x < sacrum_half) & (y < s1[1] + 0.6 * CM) & (y > coccyx[1] + 3.0 * CM)),
            ("coccyx", (x < 1.6 * CM) & (y <= coccyx[1] + 3.0 * CM) & (y > coccyx[1] - 2.2 * CM)),
            ("low-back", (y > crest) & (x < 9.5 * CM)),
            ("flank", y > crest),
            ("sacroiliac", (x < psis[0] + 1.6 * CM) & (y > psis[1] - 3.4 * CM)),
            ("buttock-upper", y > coccyx[1] + 3.6 * CM),
        ],
        "buttock-lower",
    )
