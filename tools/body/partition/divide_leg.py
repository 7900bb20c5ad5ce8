"""Finer regions of thigh, knee, lower leg, ankle, foot and toes."""

import numpy as np

from .figure import CM, Figure, Mask, Rules, ellipse

THIRDS = ("upper", "middle", "lower")
TOES = {"1": "big-toe", "2": "second-toe", "3": "third-toe", "4": "fourth-toe", "5": "little-toe"}


def division(figure: Figure) -> dict[str, tuple[Rules, str]]:
    """Everyday region → the rules that divide it, and what is left."""
    return {
        **_thigh(figure),
        **_knee(figure),
        **_shank(figure),
        **_ankle(figure),
        **_foot(figure),
        **_toes(figure),
    }


def _in_thirds(figure: Figure, region: str, top: float, end: float) -> tuple[Rules, str]:
    high, low = top - (top - end) / 3, top - 2 * (top - end) / 3
    rules = [(f"{region}-upper", figure.y > high), (f"{region}-middle", figure.y > low)]
    return rules, f"{region}-lower"


def _thigh(figure: Figure) -> dict[str, tuple[Rules, str]]:
    hip, fold = figure.at("greater-trochanter")[1], figure.at("pubic-symphysis")[1] - 3 * CM
    end = figure.at("patella-top")[1] + 3.0 * CM
    tops = {"front": hip, "outer": hip, "inner": fold, "back": fold}
    return {
        f"thigh-{face}": _in_thirds(figure, f"thigh-{face}", top, end) for face, top in tops.items()
    }


def _knee(figure: Figure) -> dict[str, tuple[Rules, str]]:
    x, y = figure.x, figure.y
    patella = figure.at("patella")
    across = x - patella[0]
    return {
        "knee-front": (
            [
                ("kneecap", ellipse(x, y, (patella[0], patella[1]), (2.3 * CM, 2.8 * CM))),
                ("above-kneecap", y - patella[1] > 1.35 * np.abs(across)),
                ("below-kneecap", patella[1] - y > 1.1 * np.abs(across)),
                ("kneecap-outer-side", across > 0),
            ],
            "kneecap-inner-side",
        )
    }


def _shank(figure: Figure) -> dict[str, tuple[Rules, str]]:
    top = figure.at("tibial-tuberosity")[1] - 0.6 * CM
    bone = figure.at("medial-malleolus")[1]
    end, calf_end = bone + 3.2 * CM, bone + 14 * CM
    thirds = {
        region: _in_thirds(figure, region, top, end)
        for region in ("shin", "calf-outer", "calf-inner")
    }
    return {
        **thirds,
        "calf-back": ([("calf-back-upper", figure.y > (top + calf_end) / 2)], "calf-back-middle"),
        "achilles": ([("calf-back-lower", figure.y > bone + 6 * CM)], "achilles-tendon"),
    }


def _ankle(figure: Figure) -> dict[str, tuple[Rules, str]]:
    def near(name: str, reach: float) -> Mask:
        return np.asarray(np.linalg.norm(figure.points - figure.at(name), axis=1) < reach)

    return {
        "ankle-inner": (
            [("inner-ankle-bone", near("medial-malleolus", 2.25 * CM))],
            "around-inner-ankle",
        ),
        "ankle-outer": (
            [("outer-ankle-bone", near("lateral-malleolus", 2.2 * CM))],
            "around-outer-ankle",
        ),
    }


def _foot(figure: Figure) -> dict[str, tuple[Rules, str]]:
    x, z = figure.x, figure.z
    normals = figure.normals
    heel, middle = figure.at("heel-sole"), figure.joint("toe-3-1")
    big, little = figure.joint("toe-1-1"), figure.joint("toe-5-1")
    axis = heel[0] + (z - heel[2]) / (middle[2] - heel[2]) * (middle[0] - heel[0])
    heads = big[2] + (x - big[0]) / (little[0] - big[0]) * (little[2] - big[2])
    ball = z > heads - 3.2 * CM
    return {
        "heel": ([("heel-sole", normals[:, 1] < -0.4)], "heel-back"),
        "top-of-foot": (
            [
                ("foot-inner-edge", normals[:, 0] < -0.72),
                ("foot-outer-edge", normals[:, 0] > 0.72),
                ("top-of-foot-inner", x < axis),
            ],
            "top-of-foot-outer",
        ),
        "sole": (
            [
                ("ball-of-big-toe", ball & (x < big[0] + 1.2 * CM)),
                ("ball-of-little-toe", ball & (x > little[0] - 1.0 * CM)),
                ("ball-of-foot-middle", ball),
                ("arch", x < axis),
            ],
            "sole-outer",
        ),
    }


def _toes(figure: Figure) -> dict[str, tuple[Rules, str]]:
    share = {toe: figure.of_bones(f"toe{toe}") for toe in TOES}
    most = np.max(list(share.values()), axis=0)
    under = figure.normals[:, 1] < -0.15
    rules: list[tuple[str, Mask]] = []
    for toe, name in TOES.items():
        mine = share[toe] >= most
        rules += [(f"{name}-underside", mine & under), (f"{name}-top", mine)]
    return {"toes": (rules, "big-toe-top")}
