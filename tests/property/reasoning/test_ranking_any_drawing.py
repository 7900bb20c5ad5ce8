"""What holds for the chances and the ranking of every drawing."""

from dataclasses import replace
from datetime import UTC, datetime
from typing import get_args

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray

from filiform.atlas import load_atlas, other_side
from filiform.body import load_surface
from filiform.body.drawing import Author, Clear, Drawing, Pain
from filiform.body.drawing.vocabulary import Kind as PainKind
from filiform.reasoning import Candidate, Evidence, Network, Reasoner, Settings, evidence_of
from filiform.reasoning.network import FAINT

SURFACE = load_surface()
REASONER = Reasoner.of(load_atlas(), SURFACE)
REFERRAL = REASONER.referral
PRIOR = Settings().prior
ROUNDED = 1e-6
"""Chances are given to six digits."""
TIME = datetime(2026, 11, 24, 10, tzinfo=UTC)
REGIONS = [region.id for region in SURFACE.everyday]

Floats = NDArray[np.float64]


def painted(parts: dict[str, tuple[float, int]]) -> dict[int, int]:
    """The first share of the vertices of each region, with its intensity."""
    paint: dict[int, int] = {}
    for region, (share, intensity) in parts.items():
        vertices = SURFACE.region_vertices(region)
        count = max(1, int(share * len(vertices)))
        paint.update(dict.fromkeys(vertices[:count].tolist(), intensity))
    return paint


def pain_of(number: int, paint: dict[int, int], kind: PainKind, pins: set[int]) -> Pain:
    vertices = tuple(sorted(paint))
    return Pain(
        id=f"p{number}",
        kind=kind,
        main=number == 0,
        vertices=vertices,
        intensity=tuple(paint[vertex] for vertex in vertices),
        pins=tuple(sorted(pins)),
    )


parts = st.dictionaries(
    st.sampled_from(REGIONS),
    st.tuples(st.floats(0.02, 1), st.integers(0, 10)),
    min_size=1,
    max_size=5,
)
pins = st.sets(st.integers(0, SURFACE.vertex_count - 1), max_size=3)
clears = st.one_of(
    st.just(Clear("not_asked")),
    st.just(Clear("rest_of_body")),
    st.sets(st.sampled_from(REGIONS), min_size=1, max_size=20).map(
        lambda names: Clear("regions", tuple(sorted(names)))
    ),
)


@st.composite
def drawings(draw: st.DrawFn, clear: st.SearchStrategy[Clear] = clears) -> Drawing:
    count = draw(st.integers(1, 4))
    return Drawing(
        shape=draw(st.sampled_from(SURFACE.shapes)),
        language="en",
        author=Author("patient"),
        time=TIME,
        pains=tuple(
            pain_of(
                number,
                painted(draw(parts)),
                draw(st.sampled_from(get_args(PainKind))),
                draw(pins),
            )
            for number in range(count)
        ),
        clear=draw(clear),
    )


def chances(drawing: Drawing) -> Floats:
    """(2T,) of each trigger point."""
    found: Floats = REASONER.posterior(evidence_of([drawing], SURFACE))[0]
    return found


def mirrored(drawing: Drawing) -> Drawing:
    def turned(pain: Pain) -> Pain:
        paint = {
            int(SURFACE.mirror[vertex]): strength
            for vertex, strength in zip(pain.vertices, pain.intensity, strict=True)
        }
        vertices = tuple(sorted(paint))
        return replace(
            pain,
            vertices=vertices,
            intensity=tuple(paint[vertex] for vertex in vertices),
            pins=tuple(sorted(int(SURFACE.mirror[pin]) for pin in pain.pins)),
        )

    clear = drawing.clear
    if clear.said == "regions":
        names = tuple(sorted(SURFACE.mirror_region(name) for name in clear.regions))
        clear = Clear("regions", names)
    return replace(drawing, pains=tuple(map(turned, drawing.pains)), clear=clear)


@settings(max_examples=40, deadline=None)
@given(drawings())
def test_it_mirrors_exactly_when_the_drawing_is_mirrored(drawing: Drawing) -> None:
    assert np.array_equal(chances(mirrored(drawing)), chances(drawing)[REFERRAL.mirror])


@settings(max_examples=15, deadline=None)
@given(drawings())
def test_it_ranks_the_mirrored_muscles_when_the_drawing_is_mirrored(drawing: Drawing) -> None:
    def figures(one: Candidate) -> tuple[object, ...]:
        return (one.muscle, one.probability, one.points, round(one.explained_share, 6))

    here, there = REASONER.rank(drawing), REASONER.rank(mirrored(drawing))
    expected = {(*figures(one), other_side(one.side)) for one in here.candidates}
    assert {(*figures(one), one.side) for one in there.candidates} == expected


@settings(max_examples=15, deadline=None)
@given(st.lists(st.sampled_from(REGIONS), min_size=1, max_size=3))
def test_it_gives_both_sides_the_same_when_both_are_painted_alike(names: list[str]) -> None:
    both = {name: (1.0, 5) for one in names for name in (one, SURFACE.mirror_region(one))}
    pain = pain_of(0, painted(both), "pain", set())
    drawing = Drawing("neutral", "en", Author("patient"), TIME, (pain,), Clear("not_asked"))
    found = chances(drawing)
    assert np.array_equal(found, found[REFERRAL.mirror])


@settings(max_examples=40, deadline=None)
@given(drawings(), st.data())
def test_it_does_not_care_in_which_order_the_pains_stand(
    drawing: Drawing, data: st.DataObject
) -> None:
    pains = tuple(data.draw(st.permutations(drawing.pains)))
    assert np.array_equal(chances(replace(drawing, pains=pains)), chances(drawing))


@settings(max_examples=30, deadline=None)
@given(st.lists(drawings(), min_size=2, max_size=5))
def test_it_gives_a_drawing_the_same_in_any_company(several: list[Drawing]) -> None:
    together = REASONER.posterior(evidence_of(several, SURFACE))
    apart = np.stack([chances(drawing) for drawing in several])
    assert np.abs(together - apart).max() <= 2 * ROUNDED


@settings(max_examples=20, deadline=None)
@given(drawings())
def test_it_says_the_same_each_time(drawing: Drawing) -> None:
    again = Reasoner(REASONER.atlas, SURFACE, REFERRAL, REASONER.network, None)
    assert again.rank(drawing) == REASONER.rank(drawing)


@given(st.sampled_from(SURFACE.shapes))
def test_it_gives_the_prior_and_ranks_nothing_for_an_empty_drawing(shape: str) -> None:
    empty = Drawing(shape, "en", Author("patient"), TIME, (), Clear("not_asked"))
    assert np.abs(chances(empty) - PRIOR).max() <= ROUNDED
    assert REASONER.rank(empty).candidates == ()


@settings(max_examples=40, deadline=None)
@given(drawings(clear=st.just(Clear("not_asked"))), clears)
def test_it_never_raises_a_trigger_point_that_refers_to_what_is_clear(
    drawing: Drawing, clear: Clear
) -> None:
    said = evidence_of([replace(drawing, clear=clear)], SURFACE)
    refers = (REASONER.network.weights[:, said.clear[0] > 0] > 0).any(axis=1)
    before, after = chances(drawing), REASONER.posterior(said)[0]
    assert (after[refers] <= before[refers] + ROUNDED).all()


@settings(max_examples=40, deadline=None)
@given(
    drawings(),
    st.integers(0, len(REFERRAL.nodes) - 1),
    st.floats(0, 1),
)
def test_it_never_lowers_a_lone_cause_for_more_paint_in_its_essential_zone(
    drawing: Drawing, node: int, amount: float
) -> None:
    lone = Network.of(REFERRAL.weights[[node]], np.array([PRIOR]), Settings())
    said = evidence_of([drawing], SURFACE)
    essential = np.flatnonzero(REFERRAL.essential[node])
    more = said.painted.copy()
    more[0, essential] = np.maximum(more[0, essential], amount)
    before = lone.posterior(said)[0, 0]
    after = lone.posterior(replace(said, painted=more))[0, 0]
    assert after >= before - ROUNDED


@st.composite
def small_networks(draw: st.DrawFn) -> tuple[Floats, Floats]:
    """Weights (N, P) of which the last patch is only the first cause's, and paint (P,)."""
    rng = np.random.default_rng(draw(st.integers(0, 10_000)))
    causes, patches = draw(st.integers(2, 8)), draw(st.integers(3, 12))
    weights = rng.uniform(0.1, 0.9, (causes, patches)) * (rng.random((causes, patches)) < 0.5)
    weights[:, -1] = 0
    weights[0, -1] = 0.6
    return weights, rng.random(patches) * (rng.random(patches) < 0.6)


PLAIN = Settings(narrowing=0.0)
"""Without narrowing a weight stands for itself, whatever the others are."""


@settings(max_examples=100, deadline=None)
@given(small_networks(), st.floats(0, 1))
def test_it_never_lowers_a_cause_for_more_paint_where_it_has_no_rival(
    network: tuple[Floats, Floats], amount: float
) -> None:
    weights, paint = network
    more = paint.copy()
    more[-1] = max(paint[-1], amount)
    found = Network.of(weights, np.full(len(weights), 0.01), PLAIN).posterior(
        Evidence(np.stack([paint, more]), np.zeros((2, len(paint))))
    )
    assert found[1, 0] >= found[0, 0] - SEARCHED


SEARCHED = 2e-3
"""How far the search of sets may be off on so small networks; see `exact`."""


@settings(max_examples=100, deadline=None)
@given(small_networks(), st.integers(0, 10_000))
def test_it_is_not_moved_by_zones_that_nobody_asked_about(
    network: tuple[Floats, Floats], seed: int
) -> None:
    weights, paint = network
    other = weights.copy()
    unpainted = paint <= FAINT
    other[:, unpainted] = np.random.default_rng(seed).random((len(weights), unpainted.sum()))
    said = Evidence(paint[None], np.zeros((1, len(paint))))
    prior = np.full(len(weights), 0.01)
    before, after = (Network.of(given, prior, PLAIN).posterior(said) for given in (weights, other))
    assert np.array_equal(before, after)


@settings(max_examples=30, deadline=None)
@given(drawings())
def test_it_ranks_from_likeliest_down_and_explains_no_more_than_all(drawing: Drawing) -> None:
    ranking = REASONER.rank(drawing)
    said = [candidate.probability for candidate in ranking.candidates]
    assert said == sorted(said, reverse=True)
    assert all(0 < chance <= 1 for chance in said)
    explained = sum(candidate.explained_share for candidate in ranking.candidates)
    assert explained + ranking.unexplained.share <= 1 + 1e-6
