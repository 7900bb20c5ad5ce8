"""A drawing that looks like a nerve, an organ or the whole body says so."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import numpy as np
import pytest
from numpy.typing import NDArray

from filiform.atlas import load_atlas
from filiform.body import load_surface
from filiform.body.dermatomes import load_dermatomes
from filiform.body.draw_by_name import draw_by_name, read_named_pain
from filiform.body.drawing import Author, Clear, Drawing, Pain
from filiform.body.drawing.vocabulary import Kind, Quality
from filiform.reasoning import rank
from filiform.reasoning.other_patterns import Other, other_patterns


def drawing_of(skin: NDArray[np.bool_]) -> Drawing:
    vertices = tuple(int(vertex) for vertex in np.flatnonzero(skin))
    pain = Pain("p1", "numbness", main=True, vertices=vertices, intensity=(5,) * len(vertices))
    when = datetime(2026, 11, 25, tzinfo=UTC)
    return Drawing("female", "en", Author("patient"), when, (pain,), Clear("not_asked"))


def named(*places: str) -> Drawing:
    return draw_by_name("female", [read_named_pain("+".join(places) + "=6")])


def kinds(drawing: Drawing) -> list[Other]:
    return [found.kind for found in other_patterns(drawing, load_surface())]


@pytest.mark.parametrize("side", ["left", "right"])
@pytest.mark.parametrize("level", ["C6", "C8", "L4", "L5", "S1"])
def test_it_names_the_dermatome_that_the_paint_follows(level: str, side: str) -> None:
    drawing = drawing_of(load_dermatomes().band(level, side) > 0.5)
    found = other_patterns(drawing, load_surface())
    assert [one.kind for one in found] == [Other.DERMATOME]
    assert f"the {side} {level} dermatome" in found[0].words.en


@pytest.mark.parametrize(
    ("drawing", "expected"),
    [
        (named("both hands"), [Other.GLOVE_OR_STOCKING]),
        (named("left foot", "right foot"), [Other.GLOVE_OR_STOCKING]),
        (named("belly"), [Other.OVER_ORGANS]),
        (named("forearm-outer-left"), []),
        (named("shoulder-blade-right", "outer-shoulder-right"), []),
        (named("right hand"), []),
        (draw_by_name("female", []), []),
    ],
)
def test_it_tells_other_patterns_apart(drawing: Drawing, expected: list[Other]) -> None:
    assert kinds(drawing) == expected


def test_it_says_that_pain_is_widespread_only_where_four_of_five_parts_hurt() -> None:
    above = named("neck", "left shoulder", "right shoulder", "left upper arm", "right upper arm")
    everywhere = named(
        "neck", "low back", "chest", "left shoulder", "right shoulder", "left hip", "right hip",
        "left thigh", "right thigh",
    )  # fmt: skip
    assert Other.WIDESPREAD not in kinds(above)
    assert Other.WIDESPREAD in kinds(everywhere)


@pytest.mark.parametrize(
    ("kind", "qualities", "expected"),
    [
        ("pain", ("burning", "electric", "tingling"), [Other.NERVE_WORDS]),
        ("numbness", ("burning", "pins_and_needles"), [Other.NERVE_WORDS]),
        ("pain", ("burning", "pins_and_needles"), []),
        ("pain", ("aching", "dull", "tight", "heavy"), []),
        ("pain", (), []),
    ],
)
def test_it_hears_the_words_of_nerves(
    kind: Kind, qualities: tuple[Quality, ...], expected: list[Other]
) -> None:
    told = named("thigh-outer-left")
    [pain] = told.pains
    drawing = replace(told, pains=(replace(pain, kind=kind, qualities=qualities),))
    assert kinds(drawing) == expected


def test_words_move_no_chance() -> None:
    told = named("thigh-outer-left")
    [pain] = told.pains
    burning = replace(told, pains=(replace(pain, qualities=("burning", "electric", "itching")),))
    first, second = (
        rank(drawing, load_atlas(), load_surface()).candidates for drawing in (told, burning)
    )
    assert first == second
