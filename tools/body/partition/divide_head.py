"""Finer regions of head and neck."""

import numpy as np

from .figure import CM, Figure, Rules, line


def division(figure: Figure) -> dict[str, tuple[Rules, str]]:
    """Everyday region → the rules that divide it, and what is left."""
    x, y, z = figure.x, figure.y, figure.z
    eye, tragus, inion = figure.joint("eye"), figure.at("tragus"), figure.at("inion")
    angle, c2, c7 = figure.at("jaw-angle"), figure.at("c2"), figure.at("c7")
    arch = line(z, (tragus[2], tragus[1] - 1.4 * CM), (eye[2] + 2 * CM, eye[1] - 3.6 * CM))
    corner = np.hypot(y - angle[1], z - angle[2]) < 2.3 * CM
    return {
        "forehead": ([("forehead-middle", x < 1.5 * CM)], "forehead-above-eye"),
        "cheek": ([("cheekbone", y > arch)], "cheek-below-bone"),
        "jaw": (
            [
                ("in-front-of-ear", y > tragus[1] - 2.4 * CM),
                ("jaw-angle", corner),
            ],
            "jaw-side",
        ),
        "side-of-head": (
            [("behind-ear", (z < tragus[2] - 1.0 * CM) & (y < tragus[1] + 2.6 * CM))],
            "above-ear",
        ),
        "back-of-head": (
            [("back-of-head-lower", y < inion[1] + 2.4 * CM)],
            "back-of-head-upper",
        ),
        "front-of-neck": ([("under-chin", figure.normals[:, 1] < -0.55)], "throat"),
        "side-of-neck": ([("angle-of-neck", y < c7[1] + 1.4 * CM)], "side-of-neck-upper"),
        "back-of-neck": (
            [
                ("below-skull", y > c2[1] - 0.8 * CM),
                ("base-of-neck", y < c7[1] + 1.6 * CM),
            ],
            "back-of-neck-middle",
        ),
    }
