"""A zone's weight starts from what charts say and moves with the people whom studies counted."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from filiform.atlas.weighing import CHART_MEAN, Count, Method, Scale, fine_parts, pooled
from filiform.atlas.zone import Kind, SideRule


def count(
    felt: float,
    n: int = 20,
    method: Method = Method.SALINE,
    *,
    muscle: str = "soleus",
    points: tuple[str, ...] = (),
    region: str = "heel",
    source: str = "A study",
) -> Count:
    return Count(
        muscle=muscle,
        points=points,
        fine=fine_parts(region),
        region=region,
        side=SideRule.SAME,
        n=n,
        felt=felt,
        method=method,
        source=source,
        not_a_zone="",
    )


@pytest.mark.parametrize("kind", list(Kind))
def test_without_counts_it_is_what_charts_say_and_wide(kind: Kind) -> None:
    weight = pooled(kind, [])
    assert weight.mean == CHART_MEAN[kind]
    assert not weight.is_counted
    assert weight.high - weight.low > 0.5


def test_people_who_were_counted_move_it_and_narrow_it() -> None:
    weight = pooled(Kind.SPILLOVER, [count(18)])
    assert weight.mean > 0.7
    assert weight.high - weight.low < 0.35
    assert weight.sources == ("A study",)


def test_nobody_who_felt_it_argues_against_a_zone() -> None:
    assert pooled(Kind.ESSENTIAL, [count(0)]).mean < 0.15


def test_patients_count_less_than_healthy_people() -> None:
    healthy = pooled(Kind.SPILLOVER, [count(20)])
    patients = pooled(Kind.SPILLOVER, [count(20, method=Method.PATIENTS)])
    assert patients.mean < healthy.mean


def test_even_everybody_is_no_certainty() -> None:
    assert pooled(Kind.ESSENTIAL, [count(20)]).mean < 1


def test_a_count_speaks_of_the_finer_parts_of_its_place_and_of_no_other() -> None:
    scale = Scale("soleus", [count(20)])
    assert scale.weigh("soleus-1", "heel-sole", Kind.SPILLOVER, SideRule.SAME).is_counted
    assert not scale.weigh("soleus-1", "sole", Kind.SPILLOVER, SideRule.SAME).is_counted
    assert not scale.weigh("soleus-1", "heel-sole", Kind.SPILLOVER, SideRule.OTHER).is_counted


def test_a_count_of_one_trigger_point_says_nothing_of_another() -> None:
    scale = Scale("soleus", [count(20, points=("soleus-1",))])
    assert scale.weigh("soleus-1", "heel", Kind.SPILLOVER, SideRule.SAME).is_counted
    assert not scale.weigh("soleus-2", "heel", Kind.SPILLOVER, SideRule.SAME).is_counted


@given(n=st.integers(1, 200), share=st.floats(0, 1), kind=st.sampled_from(Kind))
def test_the_interval_always_holds_the_mean(n: int, share: float, kind: Kind) -> None:
    weight = pooled(kind, [count(share * n, n=n)])
    assert 0 <= weight.low <= weight.mean <= weight.high <= 1
