"""Drawings from region names, and names from what people say."""

from datetime import UTC, datetime

import pytest

from filiform.body import UnknownName, load_surface
from filiform.body.draw_by_name import BadPain, NamedPain, draw_by_name, read_named_pain
from filiform.body.drawing import Clear, canonical_json, parse_drawing
from filiform.body.naming import UnknownRegion, find_regions

NOW = datetime(2026, 11, 24, 10, tzinfo=UTC)
SHOULDER = ("armpit", "back-of-shoulder", "front-of-shoulder", "outer-shoulder", "top-of-shoulder")


@pytest.mark.parametrize(
    "name",
    ["temple-right", "right temple", "Right TEMPLE", "the temple on the right", "temple_right",
     "sien derecha", "Sien  Derecha"],
)  # fmt: skip
def test_it_knows_a_region_by_any_of_its_names(name: str) -> None:
    assert find_regions(name) == ("temple-right",)


def test_it_knows_every_region_by_its_id_and_its_names_in_both_languages() -> None:
    for region in {*load_surface().regions, *load_surface().everyday}:
        for name in (region.id, region.en, region.es):
            assert find_regions(name) == (region.id,), name


def test_it_knows_parts_of_several_regions() -> None:
    expected = {f"{stem}-right" for stem in SHOULDER}
    assert set(find_regions("right shoulder")) == expected
    assert set(find_regions("hombro derecho")) == expected
    assert set(find_regions("shoulders")) == expected | {f"{stem}-left" for stem in SHOULDER}


def test_it_knows_accents_left_out() -> None:
    assert find_regions("omoplato izquierdo") == ("shoulder-blade-left",)


def test_it_asks_for_the_side() -> None:
    with pytest.raises(UnknownRegion, match='"palm" has two sides') as refused:
        find_regions("palm")
    assert set(refused.value.nearest) == {"palm-left", "palm-right"}


def test_it_suggests_the_nearest_names() -> None:
    with pytest.raises(UnknownRegion, match="Perhaps: temple-right") as refused:
        find_regions("tempel-right")
    assert refused.value.nearest[0] == "temple-right"


@pytest.mark.parametrize("name", ["", "   ", "xyzzy", "ñ" * 5000])
def test_it_points_to_the_list_when_nothing_is_near(name: str) -> None:
    with pytest.raises(UnknownRegion, match="See: filiform regions"):
        find_regions(name)


@pytest.mark.parametrize(
    ("text", "pain"),
    [
        ("right temple=7", NamedPain(("right temple",), 7)),
        ("temple-right", NamedPain(("temple-right",), 5)),
        (" shin-left + calf-back-left = 0 ", NamedPain(("shin-left", "calf-back-left"), 0)),
        ("numbness:thumb-left=3", NamedPain(("thumb-left",), 3, "numbness")),
    ],
)
def test_it_reads_a_pain_as_written(text: str, pain: NamedPain) -> None:
    assert read_named_pain(text) == pain


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("right temple=11", "11 is not an intensity. Give 0 to 10"),
        ("right temple=", "nothing is not an intensity"),
        ("right temple=7.5", "7.5 is not an intensity"),
        ("right temple=٧", "is not an intensity"),
        ("itch:thumb-left", '"itch" is not a kind of pain. Use pain, stiffness, numbness'),
        ("=7", "is not a pain"),
        ("", "is not a pain"),
        ("shin-left+=4", "lacks a region"),
    ],
)
def test_it_refuses_what_is_no_pain(text: str, words: str) -> None:
    with pytest.raises(BadPain, match=words):
        read_named_pain(text)


def test_it_paints_whole_regions_with_one_intensity() -> None:
    pains = [NamedPain(("temple-right",), 7), NamedPain(("right shoulder",), 4, "stiffness")]
    drawing = draw_by_name("male", pains, main=2, clear="rest_of_body", time=NOW)
    first, second = drawing.pains
    assert first.vertices == tuple(load_surface().region_vertices("temple-right").tolist())
    assert set(first.intensity) == {7}
    assert (second.kind, second.main, first.main) == ("stiffness", True, False)
    assert drawing.clear == Clear("rest_of_body")
    assert parse_drawing(canonical_json(drawing)) == drawing


def test_it_joins_regions_named_twice() -> None:
    pain = NamedPain(("temple-right", "right temple"), 7)
    [drawn] = draw_by_name("female", [pain], time=NOW).pains
    assert len(drawn.vertices) == len(load_surface().region_vertices("temple-right"))


def test_it_says_not_asked_unless_told() -> None:
    assert draw_by_name("female", [], time=NOW).clear == Clear("not_asked")
    named = draw_by_name("female", [], clear=["left knee"], time=NOW).clear
    assert named.regions == tuple(sorted(find_regions("left knee")))


def test_it_refuses_an_unknown_shape_and_a_main_pain_that_is_not_there() -> None:
    with pytest.raises(UnknownName, match="Perhaps: female"):
        draw_by_name("femal", [], time=NOW)
    with pytest.raises(BadPain, match="There is no pain 2"):
        draw_by_name("female", [NamedPain(("temple-right",))], main=2, time=NOW)
    with pytest.raises(BadPain, match="13 pains are too many"):
        draw_by_name("female", [NamedPain(("temple-right",))] * 13, time=NOW)
