"""A muscle is found by what people call it, and a name that fits none gets the nearest."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from filiform.atlas import UnknownMuscle, load_atlas
from filiform.atlas.finding import muscle_called, muscles_called, names, plain


@pytest.mark.parametrize(
    ("words", "muscle"),
    [
        ("upper_trapezius", "upper_trapezius"),
        ("Upper Trapezius", "upper_trapezius"),
        ("right upper trapezius", "upper_trapezius"),
        ("trapecio superior", "upper_trapezius"),
        ("el TRAPECIO SUPERIOR izquierdo", "upper_trapezius"),
        ("trapezius, upper", "upper_trapezius"),
        ("Musculus soleus", "soleus"),
        ("soleo", "soleus"),
        ("Sóleo", "soleus"),
        ("masetero", "masseter"),
        ("los escalenos", "scalenes"),
    ],
)
def test_it_finds_it_by_id_english_spanish_and_latin(words: str, muscle: str) -> None:
    assert muscle_called(load_atlas(), words).id == muscle


@pytest.mark.parametrize("language", ["en", "es"])
def test_it_finds_every_muscle_by_its_own_names(language: str) -> None:
    atlas = load_atlas()
    for muscle in atlas.muscles:
        assert muscle in muscles_called(atlas, muscle.name.text(language))
        assert muscle in muscles_called(atlas, muscle.latin)


def test_no_two_muscles_share_a_name() -> None:
    owners: dict[str, str] = {}
    for muscle in load_atlas().muscles:
        for name in set(names(muscle)):
            assert owners.setdefault(name, muscle.id) == muscle.id


def test_it_names_the_choices_where_several_fit() -> None:
    with pytest.raises(UnknownMuscle, match=r"fits 3 muscles: gluteus_maximus, gluteus_medius"):
        muscle_called(load_atlas(), "gluteus")


def test_it_offers_the_nearest_once() -> None:
    with pytest.raises(UnknownMuscle, match=r"Did you mean masseter\?$"):
        muscle_called(load_atlas(), "masetro")


@pytest.mark.parametrize("words", ["", "left", "xyzzy"])
def test_it_says_where_all_stand_when_nothing_is_near(words: str) -> None:
    with pytest.raises(UnknownMuscle, match="filiform atlas show"):
        muscle_called(load_atlas(), words)


@given(st.text(max_size=40))
def test_plain_words_stay_plain(words: str) -> None:
    assert plain(plain(words)) == plain(words)
