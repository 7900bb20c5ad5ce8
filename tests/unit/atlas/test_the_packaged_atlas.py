"""The muscles that are shipped: sound, cited, in two languages, and where they should be."""

from collections.abc import Iterator
from datetime import date

import pytest

from filiform.atlas import BODY_SIDES, Kind, Muscle, Tier, UnknownMuscle, load_atlas
from filiform.atlas.checking import check_atlas
from filiform.atlas.weighing import fine_parts
from filiform.body import load_surface
from filiform.knowledge import unreviewed

TODAY = date(2026, 11, 24)
NEAR_CM = 3.0


def muscles() -> tuple[Muscle, ...]:
    return load_atlas().muscles


def test_it_has_no_mistake() -> None:
    report = check_atlas(TODAY)
    assert [str(fault) for fault in report.faults] == []
    assert report.is_sound


def test_it_counts_what_no_clinician_has_checked() -> None:
    report = check_atlas(TODAY)
    assert report.unreviewed == tuple(muscle.id for muscle in unreviewed(muscles()))


@pytest.mark.parametrize(
    ("complaint", "region"),
    [
        ("head", "forehead"),
        ("jaw", "jaw"),
        ("neck", "back-of-neck"),
        ("shoulder", "front-of-shoulder"),
        ("upper back", "between-shoulder-blades"),
        ("elbow", "elbow-outer"),
        ("hand", "back-of-hand"),
        ("low back", "low-back"),
        ("hip", "hip-outer"),
        ("groin", "groin"),
        ("thigh", "thigh-back"),
        ("knee", "knee-front"),
        ("calf", "calf-back"),
        ("shin and ankle", "ankle-front"),
        ("foot", "sole"),
    ],
)
def test_it_has_a_muscle_for_every_common_complaint(complaint: str, region: str) -> None:
    found = [
        muscle.id
        for muscle in muscles()
        for point in muscle.trigger_points
        for zone in point.zones
        if zone.kind is Kind.ESSENTIAL and fine_parts(zone.region) & fine_parts(region)
    ]
    assert found, f"no muscle of the atlas hurts in the {complaint}"


@pytest.mark.parametrize("muscle", muscles(), ids=lambda muscle: muscle.id)
def test_it_sends_every_site_to_the_skin_over_its_muscle(muscle: Muscle) -> None:
    surface = load_surface()
    for side in BODY_SIDES:
        skin = [vertex for region in _over(muscle, side) for vertex in region]
        for shape in ("female", "male"):
            distance = surface.geodesic(skin, NEAR_CM, shape)
            for point in muscle.trigger_points:
                assert distance[surface.locate(point.place, side, shape)] <= NEAR_CM, point.id


def _over(muscle: Muscle, side: str) -> Iterator[list[int]]:
    surface = load_surface()
    known = surface.region_ids
    for region in muscle.over:
        sided = f"{region}-{side}"
        yield surface.region_vertices(sided if sided in known else region).tolist()


@pytest.mark.parametrize("muscle", muscles(), ids=lambda muscle: muscle.id)
def test_it_puts_left_and_right_sites_in_mirrored_regions(muscle: Muscle) -> None:
    surface = load_surface()
    for point in muscle.trigger_points:
        for shape in surface.shapes:
            left, right = (
                surface.everyday[surface.everyday_of[surface.locate(point.place, side, shape)]].id
                for side in BODY_SIDES
            )
            assert surface.mirror_region(left) == right, point.id


def test_it_warns_of_the_pleura_wherever_a_needle_may_reach_it() -> None:
    warned = {muscle.id for muscle in muscles() if muscle.chest_wall}
    assert warned >= {
        "upper_trapezius",
        "lower_trapezius",
        "levator_scapulae",
        "rhomboids",
        "supraspinatus",
        "infraspinatus",
        "subscapularis",
        "pectoralis_major",
        "quadratus_lumborum",
    }


def test_it_keeps_the_sternocleidomastoid_at_the_highest_tier_and_in_a_pincer_grip() -> None:
    muscle = load_atlas().muscle("sternocleidomastoid")
    assert (muscle.tier, [str(way) for way in muscle.palpation]) == (Tier.HIGH, ["pincer"])


def test_it_suggests_the_muscle_that_was_meant() -> None:
    with pytest.raises(UnknownMuscle, match="Did you mean infraspinatus"):
        load_atlas().muscle("infraspinus")


def test_it_finds_a_trigger_point_by_its_id() -> None:
    point = load_atlas().trigger_point("soleus-1")
    assert point in load_atlas().muscle("soleus").trigger_points
