"""Finer regions of trunk, shoulder girdle, buttock and hip."""

import numpy as np

from .figure import CM, Figure, Rules, ellipse, line


def division(figure: Figure) -> dict[str, tuple[Rules, str]]:
    """Everyday region → the rules that divide it, and what is left."""
    return {**_front(figure), **_side(figure), **_back(figure), **_buttock(figure)}


def _front(figure: Figure) -> dict[str, tuple[Rules, str]]:
    x, y = figure.x, figure.y
    notch, xiphoid, asis = figure.at("sternal-notch"), figure.at("xiphoid"), figure.at("asis")
    fold = figure.at("axilla-front")
    belly_edge = x < 0.55 * asis[0]  # the outer edge of the straight muscle
    return {
        "chest": (
            [
                ("beside-breastbone", x < 5.0 * CM),
                ("front-of-armpit", (x > fold[0] - 2.6 * CM) & (np.abs(y - fold[1]) < 4 * CM)),
                ("chest-upper", y > notch[1] - 7.4 * CM),
                ("breast", y > xiphoid[1] - 0.8 * CM),
            ],
            "chest-below-breast",
        ),
        "abdomen-upper": ([("upper-belly-middle", belly_edge)], "below-ribs"),
        "abdomen-lower": (
            [
                ("beside-navel", belly_edge & (y > asis[1] + 2.4 * CM)),
                ("belly-side", y > asis[1] + 2.4 * CM),
                ("lower-belly-middle", belly_edge),
            ],
            "lower-belly-side",
        ),
    }


def _side(figure: Figure) -> dict[str, tuple[Rules, str]]:
    y, z = figure.y, figure.z
    crest, hip = figure.at("iliac-crest-top"), figure.at("greater-trochanter")
    xiphoid = figure.at("xiphoid")
    bone = ellipse(z, y, (hip[2], hip[1]), (4.6 * CM, 4.4 * CM))
    bone |= (np.abs(z - hip[2]) < 4.6 * CM) & (y < hip[1])
    return {
        "side-of-chest": (
            [("side-of-chest-upper", y > xiphoid[1] - 3.6 * CM)],
            "side-of-chest-lower",
        ),
        "flank": ([("iliac-crest", y < crest[1] + 1.2 * CM)], "ribs-to-hip"),
        "hip-outer": (
            [
                ("greater-trochanter", bone),
                ("hip-side-front", z > hip[2] + 2.0 * CM),
            ],
            "hip-side-back",
        ),
    }


def _back(figure: Figure) -> dict[str, tuple[Rules, str]]:
    x, y, z = figure.x, figure.y, figure.z
    t4, t7, t12, l3 = (figure.at(name) for name in ("t4", "t7", "t12", "l3"))
    root, tip = figure.at("scapula-spine-root"), figure.at("scapula-inferior-angle")
    acromion = figure.at("acromion")
    spine = x < 3.8 * CM  # the muscle that runs beside the spinous processes
    lower_spine, upper = x < 4.4 * CM, y > l3[1] - 0.8 * CM
    high, middle = y > t4[1] + 1.3 * CM, y > (t4[1] + t7[1]) / 2
    edge = line(y, (tip[1], tip[0] + 0.8 * CM), (root[1], root[0] + 1.6 * CM))
    outer = line(y, (tip[1], tip[0] + 2.2 * CM), (root[1], acromion[0] - 6.6 * CM))
    return {
        "top-of-shoulder": (
            [
                ("above-collarbone", z > acromion[2] + 0.6 * CM),
                ("beside-spine-c7", (x < 3.4 * CM) & (z < acromion[2] - 3 * CM)),
                ("above-shoulder-blade", (x > root[0] - 0.6 * CM) & (z < acromion[2] - 3.4 * CM)),
            ],
            "shoulder-muscle",
        ),
        "shoulder-blade": (
            [
                ("shoulder-blade-tip", (y < tip[1] + 2.2 * CM) & (x < tip[0] + 3.5 * CM)),
                ("shoulder-blade-inner-edge", x < edge),
                ("shoulder-blade-outer-edge", (x > outer) & (y < root[1] - 1.5 * CM)),
            ],
            "shoulder-blade-middle",
        ),
        "between-shoulder-blades": (
            [
                ("beside-spine-t2", spine & high),
                ("beside-spine-t5", spine & middle),
                ("beside-spine-t7", spine),
                ("between-blades-upper", high),
                ("between-blades-middle", middle),
            ],
            "between-blades-lower",
        ),
        "mid-back": (
            [
                ("beside-spine-t9", lower_spine & (y > (t7[1] + t12[1]) / 2 - 0.4 * CM)),
                ("beside-spine-t12", lower_spine),
            ],
            "below-shoulder-blade",
        ),
        "low-back": (
            [
                ("beside-spine-l2", lower_spine & upper),
                ("beside-spine-l4", lower_spine),
                ("low-back-outer-upper", upper),
            ],
            "low-back-outer-lower",
        ),
    }


def _buttock(figure: Figure) -> dict[str, tuple[Rules, str]]:
    x, y = figure.x, figure.y
    psis, seat = figure.at("psis"), figure.at("ischial-tuberosity")
    outer = x > seat[0] + 4.6 * CM
    return {
        "buttock-upper": (
            [("buttock-top-inner", np.asarray(x < psis[0] + 4.9 * CM))],
            "buttock-top-outer",
        ),
        "buttock-lower": (
            [("buttock-outer", outer), ("buttock-middle", y > seat[1] + 1.6 * CM)],
            "sitting-bone",
        ),
    }
