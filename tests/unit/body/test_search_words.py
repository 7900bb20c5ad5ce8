"""What people say of a place finds that place, in both languages."""

import json
from pathlib import Path

import pytest

from filiform.body import load_surface
from filiform.body.naming import find_regions

TABLE = Path(__file__).parents[2] / "fixtures" / "body" / "search_words.json"
WORDS: list[dict[str, str]] = json.loads(TABLE.read_text("utf-8"))
RIGHT = {"en": "right", "es": "derecho"}


@pytest.mark.parametrize("row", WORDS, ids=lambda row: row["asked"])
def test_it_finds_what_one_would_expect(row: dict[str, str]) -> None:
    known = load_surface().region_ids
    if row["found"] in known:
        assert find_regions(row["asked"]) == (row["found"],)
        return
    asked = f"{row['asked']} {RIGHT[row['language']]}"
    assert find_regions(asked) == (f"{row['found']}-right",)


def test_it_forgives_the_wrong_gender_of_a_side() -> None:
    assert find_regions("sien derecho") == find_regions("sien derecha") == ("temple-right",)


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ("left pinky", {"little-finger-palm-side-left", "little-finger-back-left"}),
        ("glúteo derecho", {"buttock-upper-right", "buttock-lower-right"}),
        ("dedo corazón izquierdo", {"middle-finger-palm-side-left", "middle-finger-back-left"}),
    ],
)
def test_a_word_for_several_regions_finds_them_all(asked: str, found: set[str]) -> None:
    assert set(find_regions(asked)) == found


def test_every_other_name_finds_its_region() -> None:
    for region in {*load_surface().regions, *load_surface().everyday}:
        side = "" if region.side == "mid" else region.side
        for alias in region.aliases:
            assert region.id in find_regions(f"{alias} {side}"), alias


def test_no_other_name_is_given_to_a_region_and_to_one_in_it() -> None:
    surface = load_surface()
    for region in surface.regions:
        if region.part_of:
            shared = set(region.aliases) & set(surface.region(region.part_of).aliases)
            assert not shared, region.id
