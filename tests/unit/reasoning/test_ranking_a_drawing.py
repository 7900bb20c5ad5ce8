"""From a drawing to muscles worth palpating, with the reasons."""

from time import perf_counter

import pytest

from filiform.atlas import load_atlas
from filiform.body import load_surface
from filiform.body.draw_by_name import draw_by_name, read_named_pain
from filiform.body.drawing import Drawing
from filiform.reasoning import (
    MODEL_VERSION,
    SUGGESTION,
    Candidate,
    rank_by_overlap,
    reasons,
    title,
)


def drawn(*pains: str, clear: str | list[str] = "not_asked", main: int = 1) -> Drawing:
    return draw_by_name("female", [read_named_pain(pain) for pain in pains], clear=clear, main=main)


def ranked(drawing: Drawing, top: int | None = None) -> tuple[Candidate, ...]:
    return rank_by_overlap(drawing, load_atlas(), load_surface(), top=top)


def found(drawing: Drawing, muscle: str, side: str) -> Candidate:
    [one] = [c for c in ranked(drawing) if (c.muscle, c.side) == (muscle, side)]
    return one


@pytest.mark.parametrize(
    ("pain", "muscle", "side"),
    [
        ("front-of-shoulder-right+upper-arm-front-right", "infraspinatus", "right"),
        ("elbow-outer-left+forearm-outer-left", "extensor_carpi_radialis_longus", "left"),
        ("jaw-left+cheek-left", "masseter", "left"),
        ("buttock-lower-left+thigh-back-left+calf-back-left", "gluteus_minimus", "left"),
        ("heel-right+sole-right", "quadratus_plantae", "right"),
        ("groin-right+thigh-inner-right", "adductor_longus_brevis", "right"),
        ("ankle-outer-left+calf-outer-left", "peroneus_longus", "left"),
        ("knee-front-left", "rectus_femoris", "left"),
    ],
)
def test_it_puts_the_muscle_with_that_pattern_first(pain: str, muscle: str, side: str) -> None:
    best = ranked(drawn(pain), top=1)[0]
    assert (best.muscle, best.side, best.relative) == (muscle, side, 1.0)


def test_it_keeps_only_the_top() -> None:
    drawing = drawn("low-back-left")
    assert ranked(drawing, top=2) == ranked(drawing)[:2]


def test_it_says_how_much_of_the_drawing_lies_in_the_zones_and_where() -> None:
    half = found(drawn("heel-left", "temple-left"), "quadratus_plantae", "left")
    whole = found(drawn("heel-left"), "quadratus_plantae", "left")
    assert 0 < half.explained_share < whole.explained_share == 1
    assert half.explained_regions == ("heel-left",)


def test_it_names_what_was_said_to_be_clear_and_counts_it_against() -> None:
    not_asked = found(drawn("heel-left"), "soleus", "left")
    said = found(drawn("heel-left", clear=["achilles-left"]), "soleus", "left")
    assert not_asked.clear_regions == ()
    assert said.clear_regions == ("achilles-left",)
    assert said.score < not_asked.score


def test_it_lets_paint_win_over_a_region_that_was_said_to_be_clear() -> None:
    painted = drawn("heel-left+achilles-left", clear=["achilles-left"])
    assert found(painted, "soleus", "left").clear_regions == ()


def test_it_counts_the_main_pain_more() -> None:
    heel_first = drawn("heel-left=5", "temple-left=5", main=1)
    temple_first = drawn("heel-left=5", "temple-left=5", main=2)
    assert ranked(heel_first, top=1)[0].muscle == "quadratus_plantae"
    assert ranked(temple_first, top=1)[0].muscle == "temporalis"


def test_it_counts_stiffness_and_numbness_less_than_pain() -> None:
    scores = [
        found(drawn(f"{kind}:heel-left"), "soleus", "left").score
        for kind in ("pain", "stiffness", "numbness")
    ]
    assert scores == sorted(scores, reverse=True)
    assert len(set(scores)) == 3


def test_it_names_the_trigger_point_to_palpate_first() -> None:
    candidate = found(drawn("between-shoulder-blades-right"), "infraspinatus", "right")
    assert candidate.points[0].trigger_point == "infraspinatus-3"
    assert candidate.points[0].score == candidate.score


def test_it_carries_the_hazards_and_the_versions() -> None:
    candidate = found(drawn("groin-left"), "adductor_longus_brevis", "left")
    assert candidate.hazards == load_atlas().muscle("adductor_longus_brevis").hazards
    assert candidate.atlas_version == load_atlas().version
    assert candidate.model_version == MODEL_VERSION == "overlap/1"


def test_it_gives_its_reasons_in_words() -> None:
    candidate = found(drawn("heel-left", clear=["achilles-left"]), "soleus", "left")
    surface = load_surface()
    heel, tendon = surface.region("heel-left"), surface.region("achilles-left")
    assert title(candidate, load_atlas(), "es") == "Sóleo, lado izquierdo"
    assert reasons(candidate, surface, "en") == (
        f"Its zones hold 100 % of what was painted: {heel.en}.",
        f"Said to be clear: {tendon.en}.",
    )
    assert reasons(candidate, surface, "es") == (
        f"Sus zonas contienen el 100 % de lo pintado: {heel.es}.",
        f"Dicho sin dolor: {tendon.es}.",
    )


def test_it_calls_itself_a_suggestion() -> None:
    assert SUGGESTION.en == "These are suggestions for palpation, not a diagnosis."


def test_it_ranks_one_drawing_well_within_its_ten_milliseconds() -> None:
    drawing = drawn("low-back-left+buttock-upper-left+thigh-back-left=7", clear="rest_of_body")
    ranked(drawing)
    times = []
    for _ in range(9):
        start = perf_counter()
        ranked(drawing)
        times.append(perf_counter() - start)
    assert sorted(times)[4] < 0.010
