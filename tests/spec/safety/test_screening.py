"""Three questions before the visit: answers in, verdict out.

Each table is read line by line: what the patient answered, how the visit stands, and which rule
or open question says so.
"""

import pytest

from filiform.safety import assess, load_screening, read_answers

QUESTIONS = ("bleeding", "pregnancy", "danger_signs")


def verdict(bleeding: str, pregnancy: str, danger: str) -> tuple[str, str, str]:
    answers = dict(zip(QUESTIONS, (bleeding, pregnancy, danger), strict=True))
    found = assess(read_answers(answers, QUESTIONS))
    fired = " ".join(one.rule.id for one in found.fired) or "-"
    unknown = " ".join(one.id for one in found.unknown) or "-"
    return str(found.level), fired, unknown


@pytest.mark.parametrize(
    ("bleeding", "pregnancy", "danger", "level", "fired", "unknown"),
    [
        # bleeding   pregnancy     danger signs   the visit        rules        open questions
        ("no", "no", "no", "go", "-", "-"),
    ],
)
def test_it_goes_on_when_everything_is_answered_with_no(
    bleeding: str, pregnancy: str, danger: str, level: str, fired: str, unknown: str
) -> None:
    """Only three clear answers of no let the visit go on by themselves."""
    assert verdict(bleeding, pregnancy, danger) == (level, fired, unknown)


@pytest.mark.parametrize(
    ("bleeding", "pregnancy", "danger", "level", "fired", "unknown"),
    [
        ("yes", "no", "no", "blocked", "C08b", "-"),
        ("no", "yes", "no", "blocked", "C10", "-"),
        ("yes", "yes", "no", "blocked", "C08b C10", "-"),
    ],
)
def test_it_waits_for_the_therapist_after_a_yes(
    bleeding: str, pregnancy: str, danger: str, level: str, fired: str, unknown: str
) -> None:
    """A relative contraindication blocks until a therapist clears it with a reason."""
    assert verdict(bleeding, pregnancy, danger) == (level, fired, unknown)


@pytest.mark.parametrize(
    ("bleeding", "pregnancy", "danger", "level", "fired", "unknown"),
    [
        ("no", "no", "yes", "seek_care_now", "R01", "-"),
        ("yes", "yes", "yes", "seek_care_now", "R01 C08b C10", "-"),
        ("not_sure", "unanswered", "yes", "seek_care_now", "R01", "bleeding pregnancy"),
    ],
)
def test_it_sends_a_patient_with_a_danger_sign_to_care(
    bleeding: str, pregnancy: str, danger: str, level: str, fired: str, unknown: str
) -> None:
    """A danger sign stands above everything else, whatever is still unknown."""
    assert verdict(bleeding, pregnancy, danger) == (level, fired, unknown)


@pytest.mark.parametrize(
    ("bleeding", "pregnancy", "danger", "level", "fired", "unknown"),
    [
        ("unanswered", "no", "no", "blocked", "-", "bleeding"),
        ("no", "not_sure", "no", "blocked", "-", "pregnancy"),
        ("no", "no", "not_sure", "blocked", "-", "danger_signs"),
        ("unanswered",) * 3 + ("blocked", "-", "bleeding pregnancy danger_signs"),
        ("yes", "no", "unanswered", "blocked", "C08b", "danger_signs"),
    ],
)
def test_it_never_takes_unknown_for_no(
    bleeding: str, pregnancy: str, danger: str, level: str, fired: str, unknown: str
) -> None:
    """Not sure and not answered both block, and the open question is named."""
    assert verdict(bleeding, pregnancy, danger) == (level, fired, unknown)


@pytest.mark.parametrize(
    ("rule", "level", "words"),
    [
        ("C08b", "relative", "INR"),
        ("C10", "relative", "web of the thumb"),
        ("R01", "absolute", "Do not needle"),
    ],
)
def test_it_tells_the_therapist_what_to_do(rule: str, level: str, words: str) -> None:
    """Each rule says its level, what to do, what lifts it and where it comes from."""
    [found] = [one for one in load_screening().rules if one.id == rule]
    assert found.level.value == level
    assert words in found.action.en
    assert all((found.action.es, found.patient.es, found.clears.es, found.provenance.source))
