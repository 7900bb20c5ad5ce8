"""A muscle is shown whole, in either language, and says that nobody has checked it."""

import json

import pytest

from filiform.atlas import Muscle, load_atlas
from filiform.atlas.showing import describe_muscle, muscle_to_json


@pytest.fixture(params=[muscle.id for muscle in load_atlas().muscles])
def muscle(request: pytest.FixtureRequest) -> Muscle:
    return load_atlas().muscle(request.param)


@pytest.mark.parametrize("language", ["en", "es"])
def test_it_leaves_out_no_hazard_no_point_and_no_stretch(muscle: Muscle, language: str) -> None:
    text = "\n".join(describe_muscle(muscle, language))
    for hazard in muscle.hazards:
        assert hazard.guidance.text(language) in text
    for point in muscle.trigger_points:
        assert point.id in text
        assert point.where.text(language) in text
    for stretch in muscle.stretches:
        assert stretch.how.text(language) in text


def test_it_says_that_no_clinician_has_reviewed_it(muscle: Muscle) -> None:
    assert describe_muscle(muscle, "en")[-1] == "Not yet reviewed by a clinician."
    assert describe_muscle(muscle, "es")[-1] == "Aún sin revisar por un clínico."


def test_it_becomes_json_and_comes_back(muscle: Muscle) -> None:
    record = muscle_to_json(muscle)
    assert json.loads(json.dumps(record)) == record
