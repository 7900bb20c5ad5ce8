"""The bodies: blends of the shape targets, in metres, standing on the floor."""

from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise, product

import numpy as np

from filiform.body.asset import VERTEX_COUNT

from .source import Floats, Source

METRES_PER_UNIT = 0.1
# Growth ends near 18; the source's own scale puts "young" at 25.
AGE_STOPS = ((10.0, "child"), (18.0, "young"), (30.0, "young"), (90.0, "old"))
PEOPLES = ("african", "asian", "caucasian")


@dataclass(frozen=True)
class Recipe:
    """What a shape is blended from. Shares run from 0 to 1 and 0.5 is the
    source's average, which is slim; a weight above 1 follows the same line further.
    ``more`` adds single targets; a ``*`` in the name stands for the left and the right one.
    """

    id: str
    en: str
    es: str
    male: float
    years: float
    muscle: float = 0.62
    weight: float = 0.5
    height: float = 0.5
    more: tuple[tuple[str, float], ...] = ()


RECIPES = (
    Recipe("female", "Woman", "Mujer", male=0.0, years=30, weight=0.9, height=0.52),
    Recipe("male", "Man", "Hombre", male=1.0, years=30, weight=0.75, height=0.515),
    Recipe("neutral", "Adult", "Persona adulta", male=0.5, years=30, weight=0.82, height=0.518),
    Recipe(
        "older",
        "Older adult",
        "Persona mayor",
        male=0.5,
        years=75,
        muscle=0.5,
        weight=0.9,
        height=0.505,
    ),
    Recipe(
        "heavier",
        "Heavier adult",
        "Persona con más peso",
        male=0.5,
        years=40,
        muscle=0.4,
        weight=1.25,
        height=0.513,
        more=(
            ("stomach/stomach-tone-decr", 0.8),
            ("stomach/stomach-pregnant-incr", 0.12),
            ("stomach/stomach-navel-in", 0.6),
            ("torso/measure-waist-circ-incr", 0.55),
            ("torso/measure-hips-circ-incr", 0.25),
            ("arms/*-upperarm-fat-incr", 0.7),
            ("arms/*-lowerarm-fat-incr", 0.5),
            ("legs/*-upperleg-fat-incr", 0.6),
            ("legs/*-lowerleg-fat-incr", 0.5),
            ("head/head-fat-incr", 0.4),
            ("neck/neck-double-incr", 0.3),
        ),
    ),
    Recipe("adolescent", "Teenager", "Adolescente", male=0.5, years=14.5, muscle=0.55, height=0.55),
)


@dataclass(frozen=True)
class Body:
    """One shape: skin vertices (13380, 3) and joint centres, in metres."""

    id: str
    points: Floats
    joints: dict[str, Floats]


def _shares(value: float, stops: tuple[tuple[float, str], ...]) -> dict[str, float]:
    """Linear shares of the two stops around a value; past the last stop the line runs on."""
    pairs = list(pairwise(stops))
    for (low, low_name), (high, high_name) in pairs:
        if value <= high or (high, high_name) == stops[-1]:
            part = (value - low) / (high - low)
            if low_name == high_name:
                return {low_name: 1.0}
            return {low_name: 1 - part, high_name: part}
    raise ValueError(f"{value} lies outside {stops}")


def _three(value: float, noun: str) -> dict[str, float]:
    return _shares(value, ((0.0, f"min{noun}"), (0.5, f"average{noun}"), (1.0, f"max{noun}")))


class Blender:
    """Mixes shapes out of the source's targets."""

    def __init__(self, source: Source) -> None:
        self.source = source
        self._target = lru_cache(maxsize=None)(source.target)

    def blend(self, recipe: Recipe) -> Floats:
        """(19158, 3) base plus targets, in the source's unit."""
        sexes = {"female": 1 - recipe.male, "male": recipe.male}
        ages = _shares(recipe.years, AGE_STOPS)
        muscles = _three(recipe.muscle, "muscle")
        weights = _three(recipe.weight, "weight")
        heights = _three(recipe.height, "height")
        points = self.source.base.copy()
        for (sex, a), (age, b) in product(sexes.items(), ages.items()):
            if a * b == 0:
                continue
            for people in PEOPLES:
                points += a * b / len(PEOPLES) * self._target(f"macrodetails/{people}-{sex}-{age}")
            for (muscle, c), (weight, d) in product(muscles.items(), weights.items()):
                kind = f"{sex}-{age}-{muscle}-{weight}"
                points += a * b * c * d * self._target(f"macrodetails/universal-{kind}")
                for height, e in heights.items():
                    if height != "averageheight":
                        name = f"macrodetails/height/{kind}-{height}"
                        points += a * b * c * d * e * self._target(name)
        for name, amount in recipe.more:
            for side in "lr" if "*" in name else "-":
                points += amount * self._target(name.replace("*", side))
        return points

    def body(self, recipe: Recipe) -> Body:
        """The shape in metres: feet on y = 0, midline at x = 0, centred front to back."""
        points = self.blend(recipe) * METRES_PER_UNIT
        skin = points[:VERTEX_COUNT]
        low, high = skin.min(axis=0), skin.max(axis=0)
        points -= np.array([0.0, low[1], (low[2] + high[2]) / 2])
        joints = {name: points[ids].mean(axis=0) for name, ids in self.source.joints.items()}
        return Body(recipe.id, points[:VERTEX_COUNT], joints)
