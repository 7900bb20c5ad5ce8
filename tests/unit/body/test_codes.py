"""Codes of regions in public terminologies."""

import pytest

from filiform.body import UnknownName, load_surface
from filiform.body.codes import SYSTEMS, codes_of, load_codes

SURFACE = load_surface()
EVERY = [code for codes in load_codes().values() for code in codes]
# Verhoeff's dihedral check: SNOMED CT identifiers end in such a digit.
TIMES = [
    [a + b if a + b < 5 else a + b - 5 for b in range(5)]
    + [5 + (a + b) % 5 for b in range(5)]
    for a in range(5)
] + [
    [5 + (a - b) % 5 for b in range(5)] + [(a - b) % 5 for b in range(5)] for a in range(5)
]  # fmt: skip
TURN = (1, 5, 7, 6, 2, 8, 3, 0, 9, 4)


def checks_out(identifier: str) -> bool:
    check = 0
    for place, digit in enumerate(reversed(identifier)):
        value = int(digit)
        for _ in range(place % 8):
            value = TURN[value]
        check = TIMES[check][value]
    return check == 0


def exact(region: str) -> set[tuple[str, str]]:
    return {(code.system, code.code) for code in codes_of(region) if code.relation == "exact"}


def test_the_check_digit_finds_a_wrong_digit() -> None:
    assert checks_out("138875005")  # the root of SNOMED CT
    assert not checks_out("138875006")


@pytest.mark.parametrize("code", sorted({c.code for c in EVERY if c.system == "SCT"}))
def test_a_snomed_identifier_has_a_right_check_digit(code: str) -> None:
    assert checks_out(code)


def test_a_concept_has_one_name_and_one_place_where_it_was_read() -> None:
    words: dict[tuple[str, str], set[tuple[str, str]]] = {}
    for code in EVERY:
        words.setdefault((code.system, code.code), set()).add((code.display, code.read_in))
    assert all(len(found) == 1 for found in words.values())


def test_an_exact_concept_stands_for_one_region_only() -> None:
    exacts = [
        (code.system, code.code, region)
        for region, codes in load_codes().items()
        for code in codes
        if code.relation == "exact"
    ]
    assert len({found[:2] for found in exacts}) == len(exacts)


@pytest.mark.parametrize(
    ("region", "system", "code"),
    [
        ("temple-left", "SCT", "16621002"),
        ("back-of-neck-right", "SCT", "4658004"),
        ("elbow-front-left", "SCT", "17957002"),
        ("low-back-left", "SCT", "113182001"),
        ("knee-back-right", "SCT", "84507004"),
        ("thumb-back-left", "FMA", "38321"),
        ("little-toe-underside-right", "FMA", "38119"),
        ("ear-left", "UBERON", "0001459"),
    ],
)
def test_a_region_has_the_concept_of_its_skin(region: str, system: str, code: str) -> None:
    assert (system, code) in exact(region)


def test_a_finer_region_has_the_wider_concept_as_broad() -> None:
    [code] = [code for code in codes_of("beside-spine-l4-left") if code.system == "SCT"]
    assert (code.display, code.relation) == ("Skin of lower back", "broad")
    assert exact("beside-spine-l4-left") == set()


def test_a_finer_region_with_its_own_concept_keeps_it() -> None:
    assert exact("thumb-pad-left") == {("SCT", "26795005")}
    assert ("SCT", "70887009") not in {(c.system, c.code) for c in codes_of("thumb-pad-left")}


def test_both_sides_have_the_same_codes() -> None:
    for region in SURFACE.regions:
        assert codes_of(region.id) == codes_of(SURFACE.mirror_region(region.id))


def test_nine_of_ten_regions_have_a_code_and_the_rest_have_none() -> None:
    assert sum(bool(codes_of(region.id)) for region in SURFACE.regions) > 318
    assert codes_of("collarbone-left") == ()


def test_every_system_has_a_uri_and_is_used() -> None:
    assert {code.system for code in EVERY} == set(SYSTEMS)


def test_an_unknown_region_is_refused() -> None:
    with pytest.raises(UnknownName, match="tail"):
        codes_of("tail")
