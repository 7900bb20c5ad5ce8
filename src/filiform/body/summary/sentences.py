"""Where a drawing hurts, in a sentence or two that anyone can read."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TypeAlias

import numpy as np

from filiform.body.drawing import Drawing
from filiform.body.drawing.vocabulary import Kind
from filiform.body.measures import region_areas_cm2
from filiform.body.summary.parts import Part, Wording, load_wording, side_es
from filiform.body.surface import Surface, load_surface

MOST_PLACES = 6
SMALL_OF_PAINT = 0.04
SMALL_OF_PART = 0.25


@dataclass(frozen=True)
class Place:
    """A part of the body on a side: "left", "right", or "both" (also the middle)."""

    part: Part
    side: str
    area: float


Run: TypeAlias = tuple[Place, ...]


def summary(drawing: Drawing, language: str = "en", surface: Surface | None = None) -> str:
    """What is painted, in words, largest first, with the strongest pain.

    Specks (under 4 % of the paint and a quarter of the part) are left out.
    It says nothing of what is unpainted: see `clear_sentence`.
    """
    surface = surface or load_surface()
    wording = load_wording()
    sentences = []
    pain = _places(drawing, "pain", surface, wording)
    if pain:
        sentences.append(f"{_sentence_case(_listed(pain, language, wording))}.")
        strongest = [p.strongest for p in drawing.pains if p.kind == "pain" and p.intensity]
        if strongest:
            level = max(level for level in strongest if level is not None)
            sentences.append(wording.words["strongest"].text(language).format(level=level))
    other: tuple[Kind, ...] = ("stiffness", "numbness")
    for kind in other:
        if places := _places(drawing, kind, surface, wording):
            text = wording.words[kind].text(language)
            sentences.append(text.format(places=_listed(places, language, wording)))
    return " ".join(sentences) or wording.words["nothing"].text(language)


def clear_sentence(drawing: Drawing, language: str = "en", surface: Surface | None = None) -> str:
    """What was said of the unpainted skin, in words; "not asked" is said as such."""
    surface = surface or load_surface()
    words = load_wording().words[drawing.clear.said].text(language)
    names = [surface.region(region).name(language) for region in drawing.clear.regions]
    return words.format(places=", ".join(names))


def _places(drawing: Drawing, kind: Kind, surface: Surface, wording: Wording) -> list[Place]:
    """The places painted or pinned in one kind, largest first."""
    mask = np.zeros((2, surface.vertex_count), dtype=np.bool_)
    mask[1] = True
    for pain in drawing.pains:
        if pain.kind == kind:
            mask[0, list(pain.vertices or pain.pins)] = True
    touched, full = region_areas_cm2(mask, surface, surface.vertex_area_cm2(drawing.shape))
    painted: dict[tuple[Part, str], float] = {}
    whole: dict[tuple[Part, str], float] = {}
    for i, region in enumerate(surface.regions):
        key = (wording.part_of(region.id), "both" if region.side == "mid" else region.side)
        painted[key] = painted.get(key, 0.0) + float(touched[i])
        whole[key] = whole.get(key, 0.0) + float(full[i])
    total = float(touched.sum())
    found = [
        Place(*key, area)
        for key, area in painted.items()
        if area > SMALL_OF_PAINT * total or (area > SMALL_OF_PART * whole[key] and area > 0)
    ]
    return sorted(_both_sides(found), key=lambda place: -place.area)


def _both_sides(places: Iterable[Place]) -> list[Place]:
    """Left, right and middle of one part become one place."""
    by_part: dict[Part, list[Place]] = {}
    for place in places:
        by_part.setdefault(place.part, []).append(place)
    return [
        group[0] if len(group) == 1 else Place(part, "both", sum(place.area for place in group))
        for part, group in by_part.items()
    ]


def _listed(places: Sequence[Place], language: str, wording: Wording) -> str:
    runs = _runs(places)
    shown = [_run_in_words(run, language) for run in runs[:MOST_PLACES]]
    left = len(runs) - len(shown)
    if left:
        words = wording.words["more_one" if left == 1 else "more"].text(language)
        shown.append(words.format(count=left))
    return ", ".join(shown)


def _runs(places: Sequence[Place]) -> list[Run]:
    """Neighbours along one limb put together, in the order of the limb."""
    runs: list[Run] = []
    taken: set[Place] = set()
    for place in places:
        if place in taken:
            continue
        run = [place]
        if place.part.chain:
            limb = {
                other.part.order: other
                for other in places
                if (other.part.chain, other.side) == (place.part.chain, place.side)
            }
            first = last = place.part.order
            while first - 1 in limb:
                first -= 1
            while last + 1 in limb:
                last += 1
            run = [limb[order] for order in range(first, last + 1)]
        taken.update(run)
        runs.append(tuple(run))
    return runs


def _run_in_words(run: Run, language: str) -> str:
    first, last, side = run[0].part, run[-1].part, run[0].side
    if len(run) == 1:
        return first.on(side, language)
    if language == "es":
        return _run_in_spanish(run)
    link = "and" if len(run) == 2 else "to"
    if side == "both":
        return f"{first.both.en} {link} {last.both.en.removeprefix('both ')}"
    return f"{side} {first.name.en} {link} {last.name.en}"


def _run_in_spanish(run: Run) -> str:
    first, last, side = run[0].part, run[-1].part, run[0].side
    if side == "both":
        link = "y" if len(run) == 2 else "hasta"
        return f"{first.both.es} {link} {last.both.es}"
    if len(run) == 2:
        gender = "m" if "m" in (first.gender, last.gender) else "f"
        return f"{first.name.es} y {last.name.es} {side_es(side, gender)}s"
    start = "del" if first.gender == "m" else "de la"
    end = "al" if last.gender == "m" else "a la"
    return f"{start} {first.name.es} {end} {last.name.es}, lado {side_es(side, 'm')}"


def _sentence_case(text: str) -> str:
    return text[:1].upper() + text[1:]
