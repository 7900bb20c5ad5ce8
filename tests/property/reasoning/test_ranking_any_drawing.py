"""What holds for the ranking of every drawing."""

from dataclasses import replace
from datetime import UTC, datetime
from typing import get_args

from hypothesis import given, settings
from hypothesis import strategies as st

from filiform.atlas import Atlas, BodySide, Kind, TriggerPoint, load_atlas, other_side
from filiform.body import load_surface
from filiform.body.drawing import Author, Clear, Drawing, Pain
from filiform.body.drawing.vocabulary import Kind as PainKind
from filiform.reasoning import Candidate, rank_by_overlap

SURFACE = load_surface()
ATLAS = load_atlas()
TIME = datetime(2026, 11, 24, 10, tzinfo=UTC)
REGIONS = [region.id for region in SURFACE.everyday]
ESSENTIAL = [
    (muscle.id, side, region)
    for muscle in ATLAS.muscles
    for point in muscle.trigger_points
    for zone in point.zones
    if zone.kind is Kind.ESSENTIAL
    for side in get_args(BodySide)
    for region in zone.region_ids(side)
]


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


def ranked(drawing: Drawing) -> tuple[Candidate, ...]:
    return rank_by_overlap(drawing, ATLAS, SURFACE)


def mirrored_drawing(drawing: Drawing) -> Drawing:
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


def figures(candidate: Candidate) -> tuple[object, ...]:
    """What does not depend on the side, regions as sets of ids without side."""
    return (
        candidate.score,
        candidate.relative,
        candidate.explained_share,
        frozenset(candidate.explained_regions),
        frozenset(candidate.clear_regions),
        candidate.points,
    )


def mirrored_figures(candidate: Candidate) -> tuple[object, ...]:
    return (
        candidate.score,
        candidate.relative,
        candidate.explained_share,
        frozenset(map(SURFACE.mirror_region, candidate.explained_regions)),
        frozenset(map(SURFACE.mirror_region, candidate.clear_regions)),
        candidate.points,
    )


@settings(max_examples=60, deadline=None)
@given(drawings())
def test_it_mirrors_exactly_when_the_drawing_is_mirrored(drawing: Drawing) -> None:
    there = ranked(mirrored_drawing(drawing))
    expected = {(c.muscle, other_side(c.side)): mirrored_figures(c) for c in ranked(drawing)}
    assert {(c.muscle, c.side): figures(c) for c in there} == expected
    # Same order too: only exact ties of one muscle's two sides may swap.
    assert [c.muscle for c in there] == [c.muscle for c in ranked(drawing)]


@settings(max_examples=60, deadline=None)
@given(drawings(), st.data())
def test_it_does_not_care_in_which_order_the_pains_stand(
    drawing: Drawing, data: st.DataObject
) -> None:
    pains = tuple(data.draw(st.permutations(drawing.pains)))
    assert ranked(replace(drawing, pains=pains)) == ranked(drawing)


@settings(max_examples=100, deadline=None)
@given(drawings(), st.sampled_from(ESSENTIAL), st.floats(0.05, 1), st.integers(1, 10))
def test_it_never_lowers_a_muscle_for_more_paint_in_its_essential_zone(
    drawing: Drawing, zone: tuple[str, BodySide, str], share: float, intensity: int
) -> None:
    muscle, side, region = zone
    main = drawing.pains[0]
    paint = dict(zip(main.vertices, main.intensity, strict=True))
    for vertex, strength in painted({region: (share, intensity)}).items():
        paint[vertex] = max(paint.get(vertex, 0), strength)
    vertices = tuple(sorted(paint))
    more = replace(main, vertices=vertices, intensity=tuple(paint[vertex] for vertex in vertices))
    before = score(drawing, muscle, side)
    after = score(replace(drawing, pains=(more, *drawing.pains[1:])), muscle, side)
    assert after >= before
    assert after > 0


def score(drawing: Drawing, muscle: str, side: BodySide) -> float:
    return sum(c.score for c in ranked(drawing) if (c.muscle, c.side) == (muscle, side))


def without_unpainted_zones(drawing: Drawing) -> Atlas:
    """The atlas less every zone that the drawing nowhere touches, save one for each point."""
    touched = {
        name
        for pain in drawing.pains
        for vertex in (*pain.vertices, *pain.pins)
        for name in (SURFACE.everyday[SURFACE.everyday_of[vertex]].id,)
    }
    touched |= {SURFACE.mirror_region(name) for name in touched}

    def lean(point: TriggerPoint) -> TriggerPoint:
        first = next(zone for zone in point.zones if zone.kind is Kind.ESSENTIAL)
        kept = [
            zone
            for zone in point.zones
            if zone is first or touched.intersection(zone.region_ids("left"))
        ]
        return replace(point, zones=tuple(kept))

    muscles = (
        replace(muscle, trigger_points=tuple(map(lean, muscle.trigger_points)))
        for muscle in ATLAS.muscles
    )
    return Atlas("lean", tuple(muscles))


@settings(max_examples=60, deadline=None)
@given(drawings(clear=st.just(Clear("not_asked"))))
def test_it_is_not_moved_by_zones_that_nobody_asked_about(drawing: Drawing) -> None:
    lean = rank_by_overlap(drawing, without_unpainted_zones(drawing), SURFACE)
    whole = ranked(drawing)
    assert {(c.muscle, c.side): c.score for c in lean} == {
        (c.muscle, c.side): c.score for c in whole
    }
    assert all(candidate.clear_regions == () for candidate in whole)


@settings(max_examples=60, deadline=None)
@given(drawings(clear=st.just(Clear("not_asked"))))
def test_it_never_raises_a_muscle_for_what_was_said_to_be_clear(drawing: Drawing) -> None:
    said = replace(drawing, clear=Clear("rest_of_body"))
    unasked = {(c.muscle, c.side): c.score for c in ranked(drawing)}
    for candidate in ranked(said):
        assert candidate.score <= unasked[candidate.muscle, candidate.side]
    assert len(ranked(said)) == len(unasked)


@given(st.sampled_from(SURFACE.shapes), clears)
def test_it_ranks_nothing_for_an_empty_drawing(shape: str, clear: Clear) -> None:
    empty = Drawing(
        shape=shape, language="en", author=Author("patient"), time=TIME, pains=(), clear=clear
    )
    assert ranked(empty) == ()


@settings(max_examples=60, deadline=None)
@given(drawings())
def test_it_ranks_from_best_to_worst_and_explains_no_more_than_all(drawing: Drawing) -> None:
    scores = [candidate.score for candidate in ranked(drawing)]
    assert scores == sorted(scores, reverse=True)
    for candidate in ranked(drawing):
        assert candidate.score > 0
        assert 0 < candidate.relative <= 1
        assert 0 < candidate.explained_share <= 1
