"""Where a drawing hurts, in a sentence or two that anyone can read."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeAlias

from filiform.body.drawing import Drawing
from filiform.body.drawing.vocabulary import Kind
from filiform.body.summary.parts import Wording, load_wording, side_es
from filiform.body.summary.places import Place, places
from filiform.body.surface import Surface, load_surface

MOST_PLACES = 6
"""Places named before the rest are counted."""


Run: TypeAlias = tuple[Place, ...]


def summary(drawing: Drawing, language: str = "en", surface: Surface | None = None) -> str:
    """What is painted, in words, largest first, with the strongest pain.

    Every patch of paint is named, without the slivers at its edges (see `places`).
    It says nothing of what is unpainted: see `clear_sentence`.
    """
    surface = surface or load_surface()
    wording = load_wording()
    sentences = []
    if pain := places(drawing, "pain", surface, wording):
        sentences.append(f"{_sentence_case(_listed(pain, language, wording))}.")
        strongest = [p.strongest for p in drawing.pains if p.kind == "pain" and p.intensity]
        if strongest:
            level = max(level for level in strongest if level is not None)
            sentences.append(wording.words["strongest"].text(language).format(level=level))
    other: tuple[Kind, ...] = ("stiffness", "numbness")
    for kind in other:
        if found := places(drawing, kind, surface, wording):
            text = wording.words[kind].text(language)
            sentences.append(text.format(places=_listed(found, language, wording)))
    return " ".join(sentences) or wording.words["nothing"].text(language)


def clear_sentence(drawing: Drawing, language: str = "en", surface: Surface | None = None) -> str:
    """What was said of the unpainted skin, in words; "not asked" is said as such."""
    surface = surface or load_surface()
    words = load_wording().words[drawing.clear.said].text(language)
    names = [surface.region(region).name(language) for region in drawing.clear.regions]
    return words.format(places=", ".join(names))


def _listed(found: Sequence[Place], language: str, wording: Wording) -> str:
    runs = _runs(found)
    shown = ", ".join(run_in_words(run, language) for run in runs[:MOST_PLACES])
    left = len(runs) - MOST_PLACES
    if left <= 0:
        return shown
    words = wording.words["more_one" if left == 1 else "more"].text(language)
    return f"{shown} {words.format(count=left)}"


def _runs(found: Sequence[Place]) -> list[Run]:
    """Neighbours along one limb put together, in the order of the limb."""
    runs: list[Run] = []
    taken: set[Place] = set()
    for place in found:
        if place in taken:
            continue
        run = [place]
        if place.part.chain:
            limb = {
                other.part.order: other
                for other in found
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


def run_in_words(run: Run, language: str) -> str:
    """Neighbours on one side, first to last along their limb, or one place alone."""
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
