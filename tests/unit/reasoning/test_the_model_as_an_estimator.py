"""The model has the manners of scikit-learn: arrays in, arrays out, batch first, no surprises."""

from __future__ import annotations

import numpy as np
import pytest

from filiform.atlas import load_atlas
from filiform.atlas.prevalence import UnknownComplaint
from filiform.body import load_surface
from filiform.body.draw_by_name import draw_by_name, read_named_pain
from filiform.body.drawing import Drawing
from filiform.reasoning import Settings, rank
from filiform.reasoning.estimator import Active, TriggerPointModel
from filiform.reasoning.learning import Finding
from filiform.reasoning.palpation import Outcome

ATLAS, SURFACE = load_atlas(), load_surface()


def drawing(*pains: str) -> Drawing:
    return draw_by_name("female", [read_named_pain(pain) for pain in pains])


SHOULDER = drawing("front-of-shoulder-right=6", "upper-arm-outer-right=5")
HEEL = drawing("heel-sole-left=7")
NOTHING = drawing()


def model(**parameters: object) -> TriggerPointModel:
    return TriggerPointModel(ATLAS, SURFACE, **parameters)  # type: ignore[arg-type]


def finding(number: int, outcome: Outcome, clinic: str = "saguaro") -> Finding:
    return Finding(f"{clinic}-{number}", clinic, "infraspinatus-1", outcome, 0.3)


def test_it_gives_a_chance_for_each_trigger_point_of_each_drawing() -> None:
    chances = model().predict_proba([SHOULDER, HEEL, NOTHING])
    assert chances.shape == (3, 2 * sum(len(one.trigger_points) for one in ATLAS.muscles))
    assert ((chances >= 0) & (chances <= 1)).all()
    assert np.allclose(chances[2], Settings().prior, atol=1e-6)


def test_a_drawing_gets_the_same_alone_and_among_others() -> None:
    one = model()
    together = one.predict_proba([HEEL, SHOULDER, NOTHING, SHOULDER])
    assert np.array_equal(together[1:2], one.predict_proba([SHOULDER]))
    assert np.array_equal(together[1], together[3])


def test_no_drawing_gives_no_row() -> None:
    assert model().predict_proba([]).shape == (0, len(model().classes_))
    assert model().explain([]) == ()


def test_it_explains_as_the_ranking_does() -> None:
    found = model(complaint="shoulder-pain").explain([SHOULDER, NOTHING], top=3)
    assert found[0] == rank(SHOULDER, ATLAS, SURFACE, "shoulder-pain", 3)
    assert found[1].candidates == ()


def test_columns_are_named_by_its_classes() -> None:
    one = model()
    [chances] = one.predict_proba([HEEL])
    [ranking] = one.explain([HEEL])
    told = {
        (point.trigger_point, candidate.side): point.probability
        for candidate in ranking.candidates
        for point in candidate.points
    }
    assert told
    assert {name: chances[one.classes_.index(name)] for name in told} == told


def test_fitting_finds_better_numbers_and_the_same_ones_each_time() -> None:
    drawings = [SHOULDER, HEEL] * 3
    active: list[Active] = [[("infraspinatus-1", "right")], [("abductor_hallucis-1", "left")]] * 3
    first, second = model().fit(drawings, active), model().fit(drawings, active)
    assert first.settings_ == second.settings_ != Settings()
    before, after = model().predict_proba(drawings[:1]), first.predict_proba(drawings[:1])
    column = first.classes_.index(("infraspinatus-1", "right"))
    assert after[0, column] > before[0, column]


def test_it_says_what_is_wrong_with_what_it_is_fitted_to() -> None:
    with pytest.raises(ValueError, match="2 drawings and 1 lists"):
        model().fit([SHOULDER, HEEL], [[]])
    with pytest.raises(ValueError, match="no trigger point moon-1 on side left"):
        model().fit([HEEL], [[("moon-1", "left")]])
    with pytest.raises(ValueError, match="no drawing"):
        model().fit([], [])


def test_findings_move_its_own_clinic_and_can_be_taken_back() -> None:
    refuted = [finding(number, Outcome.REFUTED) for number in range(30)]
    here, there = model(clinic="saguaro"), model(clinic="ocotillo")
    column = here.classes_.index(("infraspinatus-1", "right"))
    before = here.predict_proba([SHOULDER])[0, column]
    here.partial_fit(refuted).partial_fit(refuted)
    there.partial_fit(refuted)
    assert here.predict_proba([SHOULDER])[0, column] < before
    assert there.predict_proba([SHOULDER])[0, column] == before
    assert here.explain([SHOULDER])[0].model_version == here.learnt_version
    for one in refuted:
        here.forget(one.id)
    assert here.predict_proba([SHOULDER])[0, column] == before
    with pytest.raises(KeyError):
        here.forget("never")


def test_parameters_come_out_as_they_went_in() -> None:
    settings = Settings(leak=0.01)
    one = model(complaint="neck-pain", clinic="saguaro", settings=settings)
    assert TriggerPointModel(**one.get_params()).get_params() == one.get_params()
    other = model().set_params(complaint="neck-pain", settings=settings)
    assert np.array_equal(other.predict_proba([HEEL]), one.predict_proba([HEEL]))
    with pytest.raises(ValueError, match="no parameter colour"):
        one.set_params(colour="red")
    with pytest.raises(UnknownComplaint):
        model(complaint="moon").predict_proba([HEEL])
