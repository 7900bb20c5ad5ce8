"""What stands in the way of opening a session."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from filiform.care import Clearance, ConsentRecord, Reason, reasons_not_to_start
from filiform.care.consent_form import consent_form
from filiform.care.starting import therapist_reasons
from filiform.safety import Answer, Answers, Target, assess, load_screening, read_answers
from filiform.safety.practice import Obstacle

NOW = datetime(2026, 11, 24, 10, 0, tzinfo=UTC)
ALL_NO: Answers = read_answers(
    {"age": 52, "complaint": ["low_back"], "others": "no"}, load_screening().questions
)
BACK = (Target("lumbar_multifidi", frozenset({"low-back"})),)


def signed(*places: str) -> ConsentRecord:
    form, places = consent_form(), places or ("low_back",)
    return ConsentRecord(
        form_version=form.version,
        text_sha256=form.sha256("es", places),
        language="es",
        places=places,
        typed_name="Rosa Méndez",
        signed_at=NOW - timedelta(hours=1),
    )


def reasons(
    answers: Answers = ALL_NO,
    *,
    consent: ConsentRecord | None = None,
    targets: tuple[Target, ...] = BACK,
    clearances: tuple[Clearance, ...] = (),
) -> tuple[Reason, ...]:
    return reasons_not_to_start(
        consent=consent or signed(),
        screening=assess(answers),
        targets=targets,
        at=NOW,
        clearances=clearances,
    )


def codes(found: tuple[Reason, ...]) -> list[str]:
    return [reason.code for reason in found]


def test_it_starts_when_consent_answers_and_plan_are_there() -> None:
    assert reasons() == ()


def test_it_asks_for_a_consent() -> None:
    found = reasons_not_to_start(consent=None, screening=assess(ALL_NO), targets=BACK, at=NOW)
    assert [one.text("en") for one in found] == ["There is no signed consent"]


def test_it_asks_for_a_point() -> None:
    [reason] = reasons(targets=())
    assert reason.sentence("en") == "No point is chosen. Choose at least one point in the plan."


def test_it_takes_no_missing_answer_for_a_no() -> None:
    found = reasons({})
    assert codes(found) == ["answers_unknown"]
    assert found[0].text("en").endswith("screening questions have no clear answer")
    [reason] = reasons({**ALL_NO, "pregnant": Answer.NOT_SURE})
    assert reason.text("en") == "1 screening question has no clear answer"


def test_it_sends_a_patient_with_a_danger_sign_to_care_first_of_all() -> None:
    answers: Answers = {"chest_pressure": Answer.YES, "blood_thinner": Answer.YES}
    found = reasons(answers, targets=())
    assert codes(found) == ["seek_care_now", "needs_clearance", "answers_unknown", "no_target"]
    assert found[0].settle("en") == "Do not needle. Get help first."


def test_it_asks_to_clear_a_relative_rule() -> None:
    [reason] = reasons({**ALL_NO, "blood_thinner": Answer.YES})
    assert reason.text("en") == "Not cleared yet: Takes a blood thinner"
    assert reason.text("es") == "Falta aclarar: Toma un anticoagulante"


def test_it_sends_to_a_doctor_today_what_a_therapist_cannot_clear() -> None:
    cleared = Clearance(rule="R94", explanation="It is fine.", by="Tomas Herrera")
    [reason] = reasons({**ALL_NO, "belly_pain": Answer.YES}, clearances=(cleared,))
    assert reason.code == "see_a_doctor"


def test_it_lets_a_blood_thinner_rule_out_the_muscles_that_cannot_be_pressed() -> None:
    answers = {**ALL_NO, "blood_thinner": Answer.YES}
    cleared = Clearance(rule="C08b", explanation="INR 2.1 last week.", by="Tomas Herrera")
    psoas = (Target("iliopsoas", frozenset({"groin"})),)
    [reason] = reasons(answers, targets=psoas, clearances=(cleared,))
    assert reason.code == "points_forbidden"
    assert reasons(answers, clearances=(cleared,)) == ()


def test_it_asks_to_clear_a_place_to_avoid_only_when_the_plan_goes_there() -> None:
    answers = {**ALL_NO, "pregnant": Answer.YES}
    cleared = Clearance(rule="C10", explanation="Week 30, midwife agrees.", by="Tomas Herrera")
    neck = (Target("upper_trapezius", frozenset({"top-of-shoulder"})),)
    page = signed("low_back", "shoulder")
    assert reasons(answers, targets=neck, consent=page, clearances=(cleared,)) == ()
    [reason] = reasons(answers, clearances=(cleared,))
    assert (reason.code, reason.count) == ("needs_clearance", 1)


def test_it_starts_once_the_rule_is_cleared_with_a_reason_and_a_name() -> None:
    answers = {**ALL_NO, "blood_thinner": Answer.YES}
    cleared = Clearance(rule="C08b", explanation="INR 2.1 last week.", by="Tomas Herrera")
    assert reasons(answers, clearances=(cleared,)) == ()
    for missing in (replace(cleared, explanation=" "), replace(cleared, by="")):
        assert codes(reasons(answers, clearances=(missing,))) == ["needs_clearance"]
    other = replace(cleared, rule="C10")
    assert codes(reasons(answers, clearances=(other,))) == ["needs_clearance"]


def test_it_lets_nobody_clear_an_absolute_rule_or_an_unknown_answer() -> None:
    clearances = tuple(
        Clearance(rule=rule, explanation="It will be fine.", by="Tomas Herrera")
        for rule in ("R39", "C08b", "C10", "chest_pressure", "pregnant")
    )
    answers: Answers = {"blood_thinner": Answer.NO, "chest_pressure": Answer.YES}
    found = reasons(answers, clearances=clearances)
    assert codes(found) == ["seek_care_now", "answers_unknown"]


@pytest.mark.parametrize(
    ("consent", "code"),
    [
        (replace(signed(), typed_name="  "), "consent_unsigned"),
        (replace(signed(), typed_name="..."), "consent_unsigned"),
        (replace(signed(), language="fr"), "consent_other_language"),
        (replace(signed(), form_version="2020-01"), "consent_other_text"),
        (replace(signed(), text_sha256="0" * 64), "consent_other_text"),
        (replace(signed(), language="en"), "consent_other_text"),
        (replace(signed(), signed_at=NOW + timedelta(minutes=6)), "consent_not_yet"),
        (replace(signed(), signed_at=NOW - timedelta(days=366)), "consent_expired"),
        (replace(signed(), revoked_at=NOW), "consent_revoked"),
    ],
)
def test_it_does_not_start_on_a_consent_that_does_not_count(
    consent: ConsentRecord, code: str
) -> None:
    assert codes(reasons(consent=consent)) == [code]


def test_it_asks_for_a_page_that_speaks_of_the_places_to_be_needled() -> None:
    lung = (*BACK, Target("upper_trapezius", frozenset({"top-of-shoulder"})))
    [reason] = reasons(targets=lung)
    assert reason.code == "consent_other_place"
    assert reasons(targets=lung, consent=signed("low_back", "shoulder")) == ()


def test_it_allows_a_device_whose_clock_runs_a_little_ahead() -> None:
    assert reasons(consent=replace(signed(), signed_at=NOW + timedelta(minutes=4))) == ()


def test_it_takes_a_consent_that_is_revoked_later_until_then() -> None:
    assert reasons(consent=replace(signed(), revoked_at=NOW + timedelta(days=1))) == ()


def test_it_starts_with_nobody_who_may_not_needle() -> None:
    found = reasons_not_to_start(
        consent=signed(),
        screening=assess(ALL_NO),
        targets=BACK,
        at=NOW,
        therapist=(Obstacle.LICENCE_EXPIRED,),
    )
    assert codes(found) == ["therapist_licence_expired"]
    assert all(reason.settle("es") for reason in therapist_reasons(Obstacle))
