"""Finer regions of shoulder cap, arm, hand and fingers."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ..source import Floats
from .arm import around, quarters
from .figure import CM, Figure, Mask, Rules

DIGITS = {"2": "index-finger", "3": "middle-finger", "4": "ring-finger", "5": "little-finger"}


def division(figure: Figure) -> dict[str, tuple[Rules, str]]:
    """Everyday region → the rules that divide it, and what is left."""
    return {**_limb(figure), **_wrist(figure), **_hand(figure), **_digits(figure)}


def _limb(figure: Figure) -> dict[str, tuple[Rules, str]]:
    part, along, _, _ = around(figure)
    share = part + along  # 0 to 1 down the upper arm, 1 to 2 down the forearm
    point = (figure.at("acromion") + figure.at("acromial-end-of-clavicle")) / 2
    near = np.linalg.norm(figure.points - point, axis=1) < 3.4 * CM
    rules: dict[str, tuple[Rules, str]] = {
        "outer-shoulder": ([("acromion", near)], "outer-shoulder-muscle")
    }
    for face in ("front", "outer", "back", "inner"):
        for limb, middle in (("upper-arm", 0.62), ("forearm", 1.5)):
            upper = f"{limb}-{face}-upper"
            rules[f"{limb}-{face}"] = ([(upper, share < middle)], f"{limb}-{face}-lower")
    return rules


def _wrist(figure: Figure) -> dict[str, tuple[Rules, str]]:
    quarter = quarters(around(figure)[2])
    return {
        "wrist-front": ([("wrist-thumb-side", quarter == "outer")], "wrist-crease"),
        "wrist-back": ([("wrist-little-finger-side", quarter == "inner")], "wrist-back-middle"),
    }


def _hand(figure: Figure) -> dict[str, tuple[Rules, str]]:
    arm = figure.arm
    frame = arm.frame(2, 0.5)
    away = figure.points - arm.wrist
    down, across = -(away @ frame.up), away @ frame.out
    return {
        "palm": (
            [
                ("finger-bases-palm", down > 7.0 * CM),
                ("thumb-pad", across > 1.1 * CM),
                ("little-finger-pad", across < -1.0 * CM),
            ],
            "palm-middle",
        ),
        "back-of-hand": (
            [
                ("knuckles", (down > 8.0 * CM) & (across < 3.6 * CM)),
                ("back-of-hand-thumb-side", across > 0.3 * CM),
            ],
            "back-of-hand-little-finger-side",
        ),
    }


@dataclass(frozen=True, eq=False)
class _Ray:
    """One digit: its joints from base to tip and the direction its pad faces at the base."""

    joints: list[Floats]
    pad: Floats

    def faces_pad(self, points: Floats, normals: Floats) -> Mask:
        """(n,) whether the skin is on the side of the pad, the digit's bend followed."""
        ends = list(zip(self.joints[:-1], self.joints[1:], strict=True))
        gaps = np.stack([np.linalg.norm(points - (a + b) / 2, axis=1) for a, b in ends])
        nearest = gaps.argmin(axis=0)
        sides = np.stack([_square(self.pad, b - a) for a, b in ends])
        return np.asarray((normals * sides[nearest]).sum(axis=1) > 0)


def _digits(figure: Figure) -> dict[str, tuple[Rules, str]]:
    frame = figure.arm.frame(2, 0.5)
    share = {digit: figure.of_bones(f"finger{digit}") for digit in DIGITS}
    most = np.max(list(share.values()), axis=0)
    rules: list[tuple[str, Mask]] = []
    for digit, name in DIGITS.items():
        pad = _ray(figure, digit, frame.front).faces_pad(figure.points, figure.normals)
        mine: NDArray[np.bool_] = share[digit] >= most
        rules += [(f"{name}-palm-side", mine & pad), (f"{name}-back", mine)]
    thumb = _ray(figure, "1", 0.6 * frame.front - 0.8 * frame.out)
    pad = thumb.faces_pad(figure.points, figure.normals)
    return {
        "fingers": (rules, "middle-finger-back"),
        "thumb": ([("thumb-palm-side", pad)], "thumb-back"),
    }


def _ray(figure: Figure, digit: str, pad: Floats) -> _Ray:
    return _Ray([figure.joint(f"finger-{digit}-{k}") for k in (1, 2, 3, 4)], pad)


def _square(vector: Floats, axis: Floats) -> Floats:
    axis = axis / np.linalg.norm(axis)
    flat = vector - (vector @ axis) * axis
    return np.asarray(flat / np.linalg.norm(flat))
