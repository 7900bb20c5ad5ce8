"""Shoulder cap, arm and hand: by the part of the arm and the angle around its middle line."""

from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from .figure import CM, Figure, Mask, first_match

PARTS = ("upper-arm", "forearm", "hand")


def belongs(figure: Figure) -> Mask:
    """Outside the plane between trunk and shoulder cap, and not on the trunk below the armpit."""
    coracoid, acromion = figure.at("coracoid"), figure.at("acromion")
    axilla = (figure.at("axilla-front") + figure.at("axilla-back")) / 2
    weight = figure.of_bones("upperarm", "lowerarm", "wrist", "metacarpal", "finger", "shoulder")
    cap = figure.x > np.interp(
        figure.y, [axilla[1], coracoid[1], acromion[1] + 1 * CM],
        [axilla[0] - 1.0 * CM, coracoid[0] - 0.4 * CM, acromion[0] - 3.8 * CM],
    )  # fmt: skip
    above = figure.y > axilla[1] - 1.0 * CM
    return np.asarray(np.where(above, cap, weight > 0.5))


def labels(figure: Figure) -> NDArray[np.str_]:
    """(n,) names for vertices of the arm."""
    part, along, angle, facing = around(figure)
    arm = figure.arm
    upper = float(np.linalg.norm(arm.elbow - arm.shoulder))
    fore = float(np.linalg.norm(arm.wrist - arm.elbow))
    hand = float(np.linalg.norm(arm.fingertip - arm.wrist))
    down = np.select([part == 0, part == 1], [along * upper, upper + along * fore],
                     upper + fore + along * hand)  # fmt: skip
    fingers = figure.share(lambda bone: bone[:6] == "finger" and bone[6] in "2345")
    thumb = figure.of_bones("finger1-2", "finger1-3")
    thumb = thumb + 0.4 * figure.of_bones("finger1-1")
    quarter = quarters(angle)
    cap_end = np.select([quarter == "outer", quarter == "inner"], [0.40, 0.0], 0.26) * upper
    rules = [
        ("fingers", fingers > 0.5),
        ("thumb", thumb > 0.5),
        ("palm", (down > upper + fore + 1.6 * CM) & (facing > 0)),
        ("back-of-hand", down > upper + fore + 1.6 * CM),
        ("wrist-front", (down > upper + fore - 2.6 * CM) & np.isin(quarter, ["front", "outer"])),
        ("wrist-back", down > upper + fore - 2.6 * CM),
    ]
    for limb, edge in (("forearm", upper + 3.4 * CM), ("elbow", upper - 3.4 * CM)):
        rules += [(f"{limb}-{name}", (down > edge) & (quarter == name))
                  for name in ("front", "outer", "back", "inner")]  # fmt: skip
    rules += [("armpit", (quarter == "inner") & (down < 0.26 * upper))]
    rules += [(f"{name}-shoulder" if name == "outer" else f"{name}-of-shoulder",
               (down < cap_end) & (quarter == name))
              for name in ("front", "outer", "back")]  # fmt: skip
    rules += [(f"upper-arm-{name}", quarter == name) for name in ("front", "outer", "back")]
    return first_match(rules, "upper-arm-inner")


def quarters(angle: NDArray[np.float64]) -> NDArray[np.str_]:
    """Which quarter of the limb: outer is around 0, front around a right angle."""
    turn = np.degrees(angle)
    return np.select(
        [np.abs(turn) <= 45, (turn > 45) & (turn <= 135), (turn < -45) & (turn >= -135)],
        ["outer", "front", "back"],
        "inner",
    )


@lru_cache(maxsize=1)
def around(
    figure: Figure,
) -> tuple[NDArray[np.int64], NDArray[np.float64], NDArray[np.float64], NDArray[np.float64]]:
    """Part, share along it, angle around it, and how much the skin faces the palm's way."""
    arm = figure.arm
    joints = (arm.shoulder, arm.elbow, arm.wrist, arm.fingertip)
    nearest = [arm.nearest(point) for point in figure.points]
    part = np.array([k for k, _ in nearest])
    along = np.array([s for _, s in nearest])
    angle = np.empty(len(part))
    facing = np.empty(len(part))
    for index, (k, s) in enumerate(nearest):
        frame = arm.frame(k, s)
        away = figure.points[index] - joints[k] - s * (joints[k + 1] - joints[k])
        angle[index] = np.arctan2(away @ frame.front, away @ frame.out)
        facing[index] = figure.normals[index] @ frame.front
    return part, along, angle, facing
