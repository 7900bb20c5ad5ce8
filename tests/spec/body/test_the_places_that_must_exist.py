"""Every place that was asked for is a region of its own: one piece, mirrored, not too large."""

import tomllib
from pathlib import Path

import numpy as np
import pytest
from scipy.sparse import csr_matrix
from scipy.sparse.csgraph import connected_components

from filiform.body import load_surface
from filiform.body.regions import mirrored_id

TABLE = Path(__file__).with_name("places_that_must_exist.toml")
PLACES: dict[str, dict[str, float]] = {
    place: regions
    for part in tomllib.loads(TABLE.read_text("utf-8")).values()
    for place, regions in part.items()
}
SIZES = {region: size for regions in PLACES.values() for region, size in regions.items()}
SHAPES = ("female", "male", "heavier")
LOOKED_AT = [pytest.param(region, id=region.rstrip("*")) for region in SIZES]


def left(region: str) -> str:
    """The id of the region, or of its left half."""
    return region.replace("*", "-left")


def percent_of_skin(shape: str, *regions: str) -> float:
    """Share of the shape's skin that regions have, left and right together."""
    surface = load_surface()
    area = surface.vertex_area_cm2(shape)
    ids = [region.replace("*", side) for region in regions for side in ("-left", "-right")]
    vertices = [surface.region_vertices(region) for region in dict.fromkeys(ids)]
    return float(100 * area[np.concatenate(vertices)].sum() / area.sum())


@pytest.mark.parametrize("place", PLACES)
def test_it_has_regions_of_its_own_on_both_sides(place: str) -> None:
    known = {region.id for region in load_surface().regions}
    for region in PLACES[place]:
        assert {left(region), mirrored_id(left(region))} <= known


def test_no_two_places_share_a_region() -> None:
    assert len(SIZES) == sum(len(regions) for regions in PLACES.values())


@pytest.mark.parametrize("region", LOOKED_AT)
def test_it_is_one_piece(region: str) -> None:
    surface = load_surface()
    inside = np.isin(surface.edges, surface.region_vertices(left(region))).all(axis=1)
    start, end = surface.edges[inside].T
    size = surface.vertex_count
    joined = csr_matrix((np.ones(len(start)), (start, end)), shape=(size, size))
    pieces = connected_components(joined, directed=False)[1]
    assert len(set(pieces[surface.region_vertices(left(region))])) == 1


@pytest.mark.parametrize("region", LOOKED_AT)
def test_the_other_side_is_its_mirror_image(region: str) -> None:
    surface = load_surface()
    middle = surface.mirror == np.arange(surface.vertex_count)
    here, there = (
        {int(vertex) for vertex in surface.region_vertices(name) if not middle[vertex]}
        for name in (left(region), mirrored_id(left(region)))
    )
    assert {int(vertex) for vertex in surface.mirror[list(here)]} == there


@pytest.mark.parametrize("shape", SHAPES)
@pytest.mark.parametrize("region", LOOKED_AT)
def test_it_is_about_as_large_as_the_table_says(region: str, shape: str) -> None:
    surface = load_surface()
    area = surface.vertex_area_cm2(shape)[surface.region_vertices(left(region))].sum()
    assert SIZES[region] / 2 <= area <= SIZES[region] * 2


# Percent of an adult's skin, women and men, both sides together: the Chinese rule of nines, made
# in the 1960s of paper casts (mdicu.com/calc/calc-527.html).
# Where a chart cuts the shoulder, hip and knee differs, so whole limbs are compared, to a quarter.
SHARES = [
    ("head and neck", 9, 9,
     "top-of-head side-of-head* back-of-head* forehead* temple* eye* cheek* nose mouth jaw* chin "
     "ear* front-of-neck* side-of-neck* back-of-neck*"),
    ("trunk", 27, 27,
     "collarbone* chest* breastbone abdomen-upper* abdomen-lower* groin* side-of-chest* flank* "
     "armpit* top-of-shoulder* shoulder-blade* between-shoulder-blades* mid-back* low-back* "
     "sacroiliac* sacrum pubic"),
    ("arms above the wrist", 13, 13,
     "front-of-shoulder* outer-shoulder* back-of-shoulder* upper-arm-front* upper-arm-outer* "
     "upper-arm-back* upper-arm-inner* elbow-front* elbow-outer* elbow-inner* elbow-back* "
     "forearm-front* forearm-outer* forearm-back* forearm-inner*"),
    ("hands", 5, 5, "wrist-front* wrist-back* palm* back-of-hand* thumb* fingers*"),
    ("buttocks", 6, 5, "buttock-upper* buttock-lower* coccyx hip-outer*"),
    ("legs above the ankle", 34, 34,
     "thigh-front* thigh-outer* thigh-inner* thigh-back* knee-front* knee-inner* knee-outer* "
     "knee-back* shin* calf-outer* calf-inner* calf-back* achilles*"),
    ("feet", 6, 7, "ankle-front* ankle-inner* ankle-outer* heel* top-of-foot* sole* toes*"),
]  # fmt: skip


@pytest.mark.parametrize("shape", ["female", "male", "heavier"])
@pytest.mark.parametrize("part", SHARES, ids=lambda part: part[0])
def test_each_part_has_the_share_of_skin_that_is_published(
    part: tuple[str, float, float, str], shape: str
) -> None:
    _, women, men, regions = part
    published = {"female": women, "male": men}.get(shape, (women + men) / 2)
    assert percent_of_skin(shape, *regions.split()) == pytest.approx(published, rel=0.25)


def test_those_parts_are_the_whole_skin() -> None:
    regions = [region for *_, regions in SHARES for region in regions.split()]
    assert percent_of_skin("neutral", *regions) == pytest.approx(100)


# Rhodes et al., Br J Dermatol 2013;169:76-84, a review of 14 studies: of an adult's skin the palm
# is 0.5 %, with the fingers 13 % less than the 1 % of the old rule; more in men, less with weight.
PALM = ("palm*",)
FINGERS = (
    "thumb-palm-side*", "index-finger-palm-side*", "middle-finger-palm-side*",
    "ring-finger-palm-side*", "little-finger-palm-side*",
)  # fmt: skip


@pytest.mark.parametrize("shape", SHAPES)
def test_a_palm_with_its_fingers_is_nearly_a_hundredth_of_the_skin(shape: str) -> None:
    assert percent_of_skin(shape, *PALM) / 2 == pytest.approx(0.5, abs=0.2)
    assert percent_of_skin(shape, *PALM, *FINGERS) / 2 == pytest.approx(0.87, abs=0.3)


def test_the_hands_share_is_larger_in_men_and_smaller_with_weight() -> None:
    of = {shape: percent_of_skin(shape, *PALM, *FINGERS) for shape in load_surface().shapes}
    assert of["female"] < of["male"]
    assert of["heavier"] < of["neutral"]
