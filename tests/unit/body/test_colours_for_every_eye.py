"""The colours of the charts say the same to people who see colours otherwise.

Eyes without one kind of cone are simulated after Machado, Oliveira and Fernandes, IEEE Trans Vis
Comput Graph 2009;15:1291, at full severity, in linear light. Differences are CIE 1976.
"""

import itertools

import numpy as np
import pytest
from numpy.typing import NDArray

from filiform.body.charts.colours import CARD, GARMENT, HEAT, NUMB, RAMP, SKIN, STIFF, rgb

Floats = NDArray[np.float64]

EYES: dict[str, Floats] = {
    "usual": np.eye(3),
    "without long cones": np.array([
        [0.152286, 1.052583, -0.204868],
        [0.114503, 0.786281, 0.099216],
        [-0.003882, -0.048116, 1.051998],
    ]),
    "without middle cones": np.array([
        [0.367322, 0.860646, -0.227968],
        [0.280085, 0.672501, 0.047413],
        [-0.011820, 0.042940, 0.968881],
    ]),
    "without short cones": np.array([
        [1.255528, -0.076749, -0.178779],
        [-0.078411, 0.930809, 0.147602],
        [0.004733, 0.691367, 0.303900],
    ]),
}  # fmt: skip
EYE = pytest.mark.parametrize("eye", EYES)
TO_XYZ = np.array([
    [0.4124564, 0.3575761, 0.1804375],
    [0.2126729, 0.7151522, 0.0721750],
    [0.0193339, 0.1191920, 0.9503041],
])  # fmt: skip
WHITE = TO_XYZ.sum(axis=1)
TOLD_APART = 10.0
"""A difference that is seen without looking for it; 2.3 is just noticeable."""


def lab(colour: str, eye: str) -> Floats:
    """L*, a*, b* of a colour as that eye sees it."""
    encoded = np.array(rgb(colour), dtype=np.float64) / 255
    light = np.where(encoded <= 0.04045, encoded / 12.92, ((encoded + 0.055) / 1.055) ** 2.4)
    share = TO_XYZ @ np.clip(EYES[eye] @ light, 0, 1) / WHITE
    root = np.where(share > 0.008856, np.cbrt(share), 7.787 * share + 16 / 116)
    return np.array([116 * root[1] - 16, 500 * (root[0] - root[1]), 200 * (root[1] - root[2])])


def difference(one: str, other: str, eye: str) -> float:
    return float(np.linalg.norm(lab(one, eye) - lab(other, eye)))


@EYE
@pytest.mark.parametrize("ramp", [RAMP, HEAT], ids=["strength", "share of drawings"])
def test_more_is_darker_at_every_step(eye: str, ramp: tuple[str, ...]) -> None:
    lightness = [lab(colour, eye)[0] for colour in ramp]
    assert all(darker < lighter - 4 for lighter, darker in itertools.pairwise(lightness))


@EYE
@pytest.mark.parametrize("ramp", [RAMP, HEAT], ids=["strength", "share of drawings"])
def test_neighbouring_steps_are_told_apart(eye: str, ramp: tuple[str, ...]) -> None:
    assert all(difference(a, b, eye) >= TOLD_APART for a, b in itertools.pairwise(ramp))


@EYE
@pytest.mark.parametrize("ground", [SKIN, GARMENT, CARD], ids=["skin", "garment", "paper"])
def test_no_paint_is_lost_on_what_is_under_it(eye: str, ground: str) -> None:
    for colour in (*RAMP, *HEAT, STIFF, NUMB):
        assert difference(colour, ground, eye) >= TOLD_APART, colour
