"""A muscle that the atlas says is treated by hand only cannot be planned for needling."""

from __future__ import annotations

import pytest
from django.urls import reverse

from filiform.atlas import load_atlas
from filiform.clinic.visits.plan_choices import aim_from, choices
from tests.unit.clinic.cast import Cast, signed_in

HANDS_ONLY = [muscle for muscle in load_atlas().muscles if not muscle.needled]


def test_there_are_some() -> None:
    assert {"superior_oblique", "longus_colli"} <= {muscle.id for muscle in HANDS_ONLY}


@pytest.mark.parametrize("muscle", [muscle.id for muscle in HANDS_ONLY])
def test_it_is_neither_offered_nor_taken(muscle: str) -> None:
    point = load_atlas().muscle(muscle).trigger_points[0].id
    assert choices([(muscle, "left")]) == ()
    assert aim_from(f"{muscle}:{point}:left") is None
    assert aim_from("infraspinatus:infraspinatus-1:left") is not None


@pytest.mark.django_db
def test_the_page_of_the_plan_does_not_list_it(cast: Cast) -> None:
    page = signed_in(cast.dana.user).get(reverse("plan", args=[cast.visit.pk])).content.decode()
    assert 'value="infraspinatus"' in page
    assert 'value="superior_oblique"' not in page
