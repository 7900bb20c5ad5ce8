"""Patterns of pain that are not a muscle's: told to the therapist beside the ranking.

Each is a simple rule over the painted skin or the patient's words, and each names what to think
of, never a diagnosis.
Pain drawings alone judged nerve roots poorly (kappa 0.11: Bernhoff and others, J Pain Res
2016;9:397), so a band is a reason to examine, not a finding.
"""

from collections.abc import Callable, Collection
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from filiform.body import Surface
from filiform.body.dermatomes import load_dermatomes
from filiform.body.drawing import Drawing
from filiform.body.measures import widespread
from filiform.body.summary.parts import stem
from filiform.knowledge import Bilingual

IN_BAND = 0.8
"""Share of one side's limb paint that lies in one dermatome."""
OF_BAND = 0.2
"""Share of the band that is painted: a spot inside a band is no band."""
WIDESPREAD_INDEX = 7
"""Areas of the Widespread Pain Index from which the 2016 criteria call pain widespread."""
AT_ENDS = 0.7
"""Share of the paint that lies on hands or feet, both sides alike."""
IN_FRONT = 0.6
"""Share of the paint that lies over the organs of chest and belly."""

NERVE_WORDS = frozenset({"burning", "electric", "tingling", "pins_and_needles", "numb", "itching"})
"""Six of the seven words of the DN4 interview (Bouhassira and others, Pain 2005;114:29); nobody
is asked about painful cold. Of 248 people with chronic pain 74 % with pain from nerves and 21 %
without it had four of the seven (van Seventer and others, Pain Pract 2013;13:390)."""
MANY_WORDS = 3
"""Of them for one pain; the interview's own limit, reached without the word that is not asked."""

SEGMENTS = (
    ("upper-arm", "elbow"),
    ("forearm", "wrist"),
    ("hand", "palm", "finger", "thumb"),
    ("thigh", "knee"),
    ("calf", "shin", "ankle", "achilles"),
    ("foot", "heel", "sole", "toe"),
)
"""Beginnings or parts of region names, by segment of a limb."""
SEGMENT_CM2 = 10.0
"""A band runs through two segments at least, with this much paint in each."""

LIMBS = tuple(part for segment in SEGMENTS for part in segment)
HANDS = ("palm", "back-of-hand", "thumb", "fingers", "wrist-front", "wrist-back")
FEET = ("sole", "heel", "top-of-foot", "toes", "ankle-front", "ankle-inner", "ankle-outer")
ORGANS = ("breastbone", "abdomen-upper", "abdomen-lower", "pubic")

Flags = NDArray[np.bool_]
Floats = NDArray[np.float64]
SIDES = ("left", "right")


class Other(StrEnum):
    """What the drawing looks like besides, or instead of, muscle."""

    DERMATOME = "dermatome"
    WIDESPREAD = "widespread"
    GLOVE_OR_STOCKING = "glove or stocking"
    OVER_ORGANS = "over organs"
    NERVE_WORDS = "nerve words"


@dataclass(frozen=True)
class OtherPattern:
    """A pattern and what to say of it."""

    kind: Other
    words: Bilingual


def other_patterns(drawing: Drawing, surface: Surface) -> tuple[OtherPattern, ...]:
    """The patterns that the drawing shows; none for an empty one."""
    painted = drawing.painted(surface)
    if not painted.any():
        return ()
    area = surface.vertex_area_cm2(drawing.shape)
    found = [
        *_dermatomes(painted, area, surface),
        *_widespread(drawing, surface),
        *_ends(painted, area, surface),
        *_over_organs(painted, area, surface),
        *_nerve_words(drawing),
    ]
    return tuple(found)


def _dermatomes(painted: Flags, area: Floats, surface: Surface) -> list[OtherPattern]:
    """The dermatome of a limb that holds nearly all of one side's paint there, if one does."""
    limbs = limb_bands(surface)
    covered = limbs.bands @ np.where(painted, area, 0)
    whole = limbs.bands @ area
    found = []
    for side in SIDES:
        on_side = np.array([each == side for _, each in limbs.names])
        total = float(area[painted & limbs.skin & _side(surface, side)].sum())
        if total == 0:
            continue
        runs = limbs.segments_with(np.where(painted & _side(surface, side), area, 0)) >= 2
        fits = on_side & (covered >= IN_BAND * total) & (covered >= OF_BAND * whole) & (whole > 0)
        fits &= runs
        if fits.any():
            best = int(np.where(fits, covered, -1).argmax())
            found.append(_dermatome(limbs.names[best][0], side))
    return found


@dataclass(frozen=True, eq=False)
class LimbBands:
    """The dermatomes as far as they lie on arms and legs; on the trunk all paint looks banded."""

    names: tuple[tuple[str, str], ...]
    """Level and side of each row."""
    bands: Floats
    """(2 levels, V) 1 inside the band."""
    skin: Flags
    """(V,) arms and legs."""
    segments: Floats
    """(6, V) 1 in each segment of a limb."""

    def segments_with(self, painted_cm2: Floats) -> int:
        """How many segments have enough of the painted area (V,) in them."""
        return int(((self.segments @ painted_cm2) >= SEGMENT_CM2).sum())


@lru_cache(maxsize=2)
def limb_bands(surface: Surface) -> LimbBands:
    """The bands of both sides, cut to the limbs."""
    overlay = load_dermatomes()
    skin = _containing(surface, LIMBS)
    names = tuple((level.id, side) for level in overlay.levels for side in SIDES)
    rows = [(overlay.band(level, side) > 0) & skin for level, side in names]
    parts = [_containing(surface, segment) for segment in SEGMENTS]
    bands, segments = np.array(rows, dtype=np.float64), np.array(parts, dtype=np.float64)
    return LimbBands(names, bands, skin, segments)


def _dermatome(level: str, side: str) -> OtherPattern:
    es = "izquierdo" if side == "left" else "derecho"
    return OtherPattern(
        Other.DERMATOME,
        Bilingual(
            f"The paint follows the {side} {level} dermatome: examine the nerve root "
            "(strength, reflexes, feeling). Maps of dermatomes disagree.",
            f"Lo pintado sigue el dermatoma {level} {es}: examine la raíz nerviosa "
            "(fuerza, reflejos, sensibilidad). Los mapas de dermatomas no coinciden.",
        ),
    )


def _widespread(drawing: Drawing, surface: Surface) -> list[OtherPattern]:
    everywhere = widespread(drawing, surface).whole
    index = everywhere.counts["wpi19"].count
    if index < WIDESPREAD_INDEX or not everywhere.generalized:
        return []
    words = Bilingual(
        f"Pain is widespread ({index} of 19 areas): think of sensitisation before single muscles, "
        "and needle lightly if at all.",
        f"El dolor es generalizado ({index} de 19 zonas): piense en sensibilización antes que en "
        "músculos sueltos, y puncione poco o nada.",
    )
    return [OtherPattern(Other.WIDESPREAD, words)]


def _ends(painted: Flags, area: Floats, surface: Surface) -> list[OtherPattern]:
    """Both hands, or both feet, and little else."""
    total = area[painted].sum()
    for names, en, es in ((HANDS, "hands", "las manos"), (FEET, "feet", "los pies")):
        skin = _named(surface, names)
        sides = [area[painted & skin & _side(surface, side)].sum() for side in ("left", "right")]
        whole = [area[skin & _side(surface, side)].sum() for side in ("left", "right")]
        both = all(part >= 0.4 * size for part, size in zip(sides, whole, strict=True))
        if both and sum(sides) >= AT_ENDS * total:
            words = Bilingual(
                f"Both {en} alike, like a glove or stocking: think of nerves "
                "(polyneuropathy) before muscle.",
                f"Los dos lados por igual en {es}, como guante o calcetín: piense en los nervios "
                "(polineuropatía) antes que en el músculo.",
            )
            return [OtherPattern(Other.GLOVE_OR_STOCKING, words)]
    return []


def _over_organs(painted: Flags, area: Floats, surface: Surface) -> list[OtherPattern]:
    skin = _named(surface, ORGANS)
    if area[painted & skin].sum() < IN_FRONT * area[painted].sum():
        return []
    words = Bilingual(
        "Most of the paint lies over heart or belly: rule out organs first.",
        "La mayor parte de lo pintado está sobre el corazón o el vientre: descarte primero "
        "los órganos.",
    )
    return [OtherPattern(Other.OVER_ORGANS, words)]


def _nerve_words(drawing: Drawing) -> list[OtherPattern]:
    """Where one pain is told in the words of nerves; it moves no muscle's chance.

    No study was found that would say by how much "deep" or "aching" speak for a muscle.
    """
    for pain in drawing.pains:
        told = set(pain.qualities) | ({"numb"} if pain.kind == "numbness" else set())
        if len(told & NERVE_WORDS) >= MANY_WORDS:
            words = Bilingual(
                "The patient's words are those of pain from nerves: test feeling, strength and "
                "reflexes. Most people with such pain use them, and some without it do too.",
                "El paciente usa palabras propias del dolor de nervios: compruebe sensibilidad, "
                "fuerza y reflejos. Las usa la mayoría de quienes lo tienen y también algunos "
                "que no.",
            )
            return [OtherPattern(Other.NERVE_WORDS, words)]
    return []


def _containing(surface: Surface, parts: Collection[str]) -> Flags:
    return _skin(surface, lambda name: any(part in name for part in parts))


def _named(surface: Surface, stems: Collection[str]) -> Flags:
    return _skin(surface, lambda name: stem(name) in stems)


def _skin(surface: Surface, wanted: Callable[[str], bool]) -> Flags:
    """(V,) the skin of the everyday regions whose ids are wanted."""
    chosen = np.array([wanted(region.id) for region in surface.everyday])
    skin: Flags = chosen[surface.everyday_of]
    return skin


def _side(surface: Surface, side: str) -> Flags:
    """(V,) the skin of one side; regions of the middle belong to neither."""
    chosen = np.array([region.side == side for region in surface.everyday])
    skin: Flags = chosen[surface.everyday_of]
    return skin
