"""Rosa prepares her visit: painting, words, safety questions, consent."""

from __future__ import annotations

import re

import pytest
from django.db import DatabaseError, transaction
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from filiform.care.consent import why_consent_does_not_count
from filiform.care.consent_form import consent_form
from filiform.clinic.intake.models import (
    Consent,
    ConsentRevocation,
    ConsentText,
    OutcomeAnswers,
    PainDrawing,
    PatientWords,
    Screening,
)
from filiform.clinic.intake.records import consent_record
from filiform.clinic.intake.steps import Step, intake_of
from filiform.clinic.visits.models import Visit
from tests.unit.clinic.cast import Cast, signed_in
from tests.unit.clinic.intake.answers import drawing_of, prepare, screen

pytestmark = pytest.mark.django_db
WORDS = {
    "story": "It pulls when I reach up.",
    "pain_now": "6",
    "pain_worst": "9",
    "pain_usual": "5",
}


def page(cast: Cast, step: Step) -> str:
    """The address of one step of Rosa's visit."""
    return reverse("intake_step", args=[cast.visit.pk, step])


def list_page(cast: Cast, group: str) -> str:
    """The address of one list of safety questions."""
    return reverse("screening_list", args=[cast.visit.pk, group])


def signature(
    name: str = "Rosa Delgado Ibarra", language: str = "en", places: tuple[str, ...] = ()
) -> dict[str, str]:
    """What the consent page sends, the two questions answered rightly."""
    form = consent_form()
    return {
        **{f"teach_{asked.id}": asked.right for asked in form.teach_back},
        "understood": "on",
        "typed_name": name,
        "text_sha256": form.sha256(language, places),
    }


def walk(rosa: Client, cast: Cast) -> None:
    """All four steps in order, each leading to the next."""
    sent = (
        (Step.PAINT, {"drawing": drawing_of("shoulder-blade-right")}, page(cast, Step.WORDS)),
        (Step.WORDS, WORDS, page(cast, Step.SCREENING)),
    )
    for step, data, onward in sent:
        answer = rosa.post(page(cast, step), data)
        assert answer.status_code == 302, (step, answer.content.decode())
        assert answer["Location"] == onward
    assert screen(rosa, cast.visit)["Location"] == page(cast, Step.CONSENT)
    signed = rosa.post(page(cast, Step.CONSENT), signature(places=("shoulder",)))
    assert signed["Location"] == reverse("patient_home")


def test_it_leads_through_four_steps_and_says_when_all_is_done(cast: Cast) -> None:
    rosa = signed_in(cast.rosa.user)
    assert "Start" in rosa.get(reverse("patient_home")).content.decode()
    walk(rosa, cast)
    assert intake_of(cast.visit).next_step is None
    assert "All done" in rosa.get(reverse("patient_home")).content.decode()


def test_it_keeps_one_row_when_a_form_is_sent_twice(cast: Cast) -> None:
    rosa = signed_in(cast.rosa.user)
    walk(rosa, cast)
    lists = Screening.objects.count()
    walk_again = (
        (Step.PAINT, {"drawing": drawing_of("shoulder-blade-right")}),
        (Step.WORDS, WORDS),
        (Step.CONSENT, signature(places=("shoulder",))),
    )
    for step, data in walk_again:
        rosa.post(page(cast, step), data)
    for _again in range(2):
        rosa.post(list_page(cast, "now"), {"rest": "no"})
    for model in (PainDrawing, PatientWords, Consent):
        assert model.objects.count() == 1, model
    assert Screening.objects.count() == lists


def test_it_adds_a_row_when_an_answer_changes_and_the_newest_counts(cast: Cast) -> None:
    rosa = signed_in(cast.rosa.user)
    walk(rosa, cast)
    rosa.post(page(cast, Step.WORDS), {**WORDS, "pain_now": "4"})
    assert PatientWords.objects.count() == 2
    newest = intake_of(cast.visit).words
    assert newest is not None
    assert newest.pain_now == 4


@pytest.mark.parametrize(
    ("drawing", "words"),
    [
        ("", "could not be read"),
        ("{", "could not be read"),
        ('{"schema":"filiform.drawing/1"}', "could not be read"),
        ("<script>alert(1)</script>", "could not be read"),
    ],
)
def test_it_refuses_a_drawing_that_it_cannot_read_and_stores_nothing(
    cast: Cast, drawing: str, words: str
) -> None:
    answer = signed_in(cast.rosa.user).post(page(cast, Step.PAINT), {"drawing": drawing})
    assert answer.status_code == 422
    assert words in answer.content.decode()
    assert b"<script>alert" not in answer.content
    assert not PainDrawing.objects.exists()


def test_it_asks_to_paint_when_nothing_is_painted(cast: Cast) -> None:
    answer = signed_in(cast.rosa.user).post(page(cast, Step.PAINT), {"drawing": drawing_of()})
    assert answer.status_code == 422
    assert "Nothing is painted yet" in answer.content.decode()


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"story": ""}, "Write a few words"),
        ({"story": "x" * 2001}, "Keep it under 2000 letters. You have 2001."),
        ({"pain_now": ""}, "Choose a number from 0 to 10 for the pain now."),
        ({"pain_now": "11"}, "11"),
        ({"pain_worst": "-1"}, "-1"),
        ({"pain_usual": ""}, "Choose a number from 0 to 10 for the usual pain."),
        ({"pain_usual": "10"}, "You said the worst pain is 9."),
        ({"activity_1": "Climb stairs"}, "Choose a number from 0 to 10."),
        ({"can_2": "3"}, "Say what it is that is hard to do."),
        ({"activity_1": "x" * 121, "can_1": "3"}, "Keep it under 120 letters. You have 121."),
    ],
)
def test_it_names_the_field_and_keeps_what_was_typed(
    cast: Cast, change: dict[str, str], words: str
) -> None:
    answer = signed_in(cast.rosa.user).post(page(cast, Step.WORDS), {**WORDS, **change})
    assert answer.status_code == 422
    text = answer.content.decode()
    assert words in text
    assert change.get("story", WORDS["story"])[:20] in text
    assert not PatientWords.objects.exists()


def test_it_takes_a_missing_answer_for_no_answer(cast: Cast) -> None:
    rosa = signed_in(cast.rosa.user)
    rosa.post(list_page(cast, "you"), {"complaint": "shoulder"})
    answer = rosa.post(list_page(cast, "now"), {"fever": "no"})
    assert answer.status_code == 422
    assert "Choose yes, no or not sure." in answer.content.decode()
    assert "fever" not in Screening.objects.latest().answers


def test_it_answers_the_rest_with_no_only_when_the_button_says_so(cast: Cast) -> None:
    rosa = signed_in(cast.rosa.user)
    rosa.post(list_page(cast, "you"), {"complaint": "shoulder"})
    shown = rosa.get(list_page(cast, "now")).content.decode()
    assert "No to the rest, and next" in shown
    rosa.post(list_page(cast, "now"), {"vomiting": "not_sure", "rest": "no"})
    said = Screening.objects.latest().answers
    assert (said["vomiting"], said["fever"]) == ("not_sure", "no")


def test_it_proposes_the_places_that_were_painted(cast: Cast) -> None:
    rosa = signed_in(cast.rosa.user)
    rosa.post(page(cast, Step.PAINT), {"drawing": drawing_of("low-back-left", "knee-front-right")})
    shown = rosa.get(list_page(cast, "you")).content.decode()
    ticked = re.findall(r'value="(\w+)" checked', shown)
    assert ticked == ["low_back", "knee"]


def test_it_asks_only_what_concerns_the_place_that_hurts(cast: Cast) -> None:
    rosa = signed_in(cast.rosa.user)
    rosa.post(list_page(cast, "you"), {"complaint": "knee"})
    assert rosa.get(list_page(cast, "leg")).status_code == 200
    assert rosa.get(list_page(cast, "head")).status_code == 404


def test_it_goes_on_where_the_patient_stopped_also_on_another_device(cast: Cast) -> None:
    rosa = signed_in(cast.rosa.user)
    rosa.post(list_page(cast, "you"), {"complaint": "shoulder"})
    rosa.post(list_page(cast, "now"), {"rest": "no"})
    other = signed_in(cast.rosa.user)
    assert other.get(page(cast, Step.SCREENING))["Location"] == list_page(cast, "story")
    assert intake_of(cast.visit).screening is not None
    assert Step.SCREENING not in intake_of(cast.visit).done


def test_it_says_where_to_get_help_before_anything_else(cast: Cast) -> None:
    rosa = signed_in(cast.rosa.user)
    rosa.post(list_page(cast, "you"), {"complaint": "shoulder"})
    answer = rosa.post(list_page(cast, "now"), {"chest_pressure": "yes", "rest": "no"})
    assert answer["Location"] == reverse("seek_care", args=[cast.visit.pk])
    text = rosa.get(answer["Location"]).content.decode()
    assert "tel:911" in text
    assert "Do not wait for your visit" in text
    assert "Your heart may be in danger." in text
    assert list_page(cast, "now") in text


@pytest.mark.parametrize(
    ("said", "words"),
    [
        ({"weight_loss": "yes"}, "See a doctor first. Needles can wait."),
        ({"needle_unwilling": "yes"}, "Nobody will needle you."),
        ({"lump": "not_sure"}, "You were not sure about"),
    ],
)
def test_it_tells_what_the_answers_mean_and_lets_the_patient_go_on(
    cast: Cast, said: dict[str, str], words: str
) -> None:
    text = screen(signed_in(cast.rosa.user), cast.visit, **said).content.decode()
    assert words in text
    assert page(cast, Step.CONSENT) in text


def test_it_signs_for_the_words_that_were_shown(cast: Cast) -> None:
    rosa = signed_in(cast.rosa.user)
    stale = {**signature(), "text_sha256": "0" * 64}
    answer = rosa.post(page(cast, Step.CONSENT), stale)
    assert answer.status_code == 422
    assert "Read it again" in answer.content.decode()
    assert not Consent.objects.exists()
    rosa.post(page(cast, Step.CONSENT), signature())
    signed = Consent.objects.get()
    assert signed.text_sha256 == consent_form().sha256("en")
    assert signed.language == "en"


def test_it_signs_in_spanish_for_the_spanish_words(cast: Cast) -> None:
    rosa = signed_in(cast.rosa.user)
    rosa.cookies["django_language"] = "es"
    rosa.post(page(cast, Step.CONSENT), signature(language="es"))
    signed = Consent.objects.get()
    assert (signed.language, signed.text_sha256) == ("es", consent_form().sha256("es"))


@pytest.mark.parametrize("missing", ["understood", "typed_name"])
def test_it_takes_no_consent_without_tick_and_name(cast: Cast, missing: str) -> None:
    data = {key: value for key, value in signature().items() if key != missing}
    assert signed_in(cast.rosa.user).post(page(cast, Step.CONSENT), data).status_code == 422
    assert not Consent.objects.exists()


def test_it_never_rewrites_what_the_patient_said(cast: Cast) -> None:
    prepare(cast.visit)
    for model in (PainDrawing, PatientWords, Screening, OutcomeAnswers, Consent, ConsentText):
        with pytest.raises(DatabaseError, match="append-only"), transaction.atomic():
            model.objects.all().delete()
    ConsentRevocation.objects.create(
        patient=cast.rosa, consent=Consent.objects.get(), revoked_by=cast.dana.user
    )
    with pytest.raises(DatabaseError, match="append-only"), transaction.atomic():
        ConsentRevocation.objects.all().delete()


def test_it_closes_the_pages_once_the_session_runs(cast: Cast) -> None:
    prepare(cast.visit)
    cast.visit.state = Visit.State.IN_SESSION
    cast.visit.save()
    rosa = signed_in(cast.rosa.user)
    for step in (Step.PAINT, Step.WORDS, Step.SCREENING):
        assert rosa.get(page(cast, step))["Location"] == reverse("patient_home")


def test_it_stores_nothing_of_what_is_tried_without_an_account(cast: Cast) -> None:
    visitor = Client()
    assert visitor.get(reverse("try_painting")).status_code == 200
    drawing = {"drawing": drawing_of("low-back-left")}
    measured = visitor.post(reverse("try_measure"), drawing)
    assert measured.status_code == 200
    assert "cm²" in measured.content.decode()
    assert "<svg" in measured.content.decode()
    picture = visitor.post(reverse("try_chart"), drawing)
    assert picture.content.startswith(b"\x89PNG")
    assert not PainDrawing.objects.exists()


def test_it_names_the_fault_of_a_tried_drawing(cast: Cast) -> None:
    answer = Client().post(reverse("try_measure"), {"drawing": '{"pains": 5}'})
    assert answer.status_code == 422
    assert "schema: this field is missing" in answer.content.decode()


def test_it_keeps_the_danger_sign_in_front_until_it_is_answered_anew(cast: Cast) -> None:
    rosa = signed_in(cast.rosa.user)
    rosa.post(page(cast, Step.PAINT), {"drawing": drawing_of("low-back-left")})
    rosa.post(page(cast, Step.WORDS), WORDS)
    screen(rosa, cast.visit, chest_pressure="yes")
    home = rosa.get(reverse("patient_home")).content.decode()
    assert reverse("seek_care", args=[cast.visit.pk]) in home
    assert "All done" not in home
    consent = rosa.get(page(cast, Step.CONSENT))
    assert consent["Location"] == reverse("seek_care", args=[cast.visit.pk])
    rosa.post(page(cast, Step.CONSENT), signature())
    assert not Consent.objects.exists()
    rosa.post(list_page(cast, "now"), {"chest_pressure": "no", "rest": "no"})
    assert rosa.get(page(cast, Step.CONSENT)).status_code == 200


@pytest.mark.parametrize("name", ["Mickey Mouse", "Rosa", "Ibarra", "x"])
def test_it_takes_nobody_elses_name(cast: Cast, name: str) -> None:
    answer = signed_in(cast.rosa.user).post(page(cast, Step.CONSENT), signature(name))
    assert answer.status_code == 422
    assert "Rosa Delgado Ibarra" in answer.content.decode()
    assert not Consent.objects.exists()


@pytest.mark.parametrize("name", ["rosa delgado", "ROSA  IBARRA", "Rosa M. Delgado Ibarra"])
def test_it_takes_ones_own_name_in_any_spelling(cast: Cast, name: str) -> None:
    signed_in(cast.rosa.user).post(page(cast, Step.CONSENT), signature(name))
    assert Consent.objects.get().typed_name == name


def test_it_asks_when_now_is_worse_than_the_worst(cast: Cast) -> None:
    data = {**WORDS, "pain_now": "8", "pain_worst": "3"}
    answer = signed_in(cast.rosa.user).post(page(cast, Step.WORDS), data)
    assert answer.status_code == 422
    assert "You said the pain is 8 now." in answer.content.decode()


def test_it_takes_a_drawing_that_has_only_a_pin(cast: Cast) -> None:
    pinned = drawing_of().replace('"pins":[]', '"pins":[1000]')
    assert '"pins":[1000]' in pinned
    answer = signed_in(cast.rosa.user).post(page(cast, Step.PAINT), {"drawing": pinned})
    assert answer.status_code == 302


def test_it_keeps_the_activities_that_are_hard_and_shows_them_to_the_therapist(cast: Cast) -> None:
    rosa = signed_in(cast.rosa.user)
    hard = {"activity_1": "Comb my hair", "can_1": "3", "activity_2": "Drive", "can_2": "6"}
    for _again in range(2):
        rosa.post(page(cast, Step.WORDS), {**WORDS, **hard})
    assert {row.instrument for row in OutcomeAnswers.objects.all()} == {"nprs", "psfs"}
    assert OutcomeAnswers.objects.count() == 2
    chart = signed_in(cast.dana.user).get(reverse("chart", args=[cast.visit.pk]))
    text = chart.content.decode()
    assert "Comb my hair" in text
    assert "4.5" in text
    rosa.post(page(cast, Step.WORDS), {**WORDS, **hard, "can_1": "4"})
    assert OutcomeAnswers.objects.filter(instrument="psfs").count() == 2


def test_it_explains_a_wrong_answer_and_signs_only_the_right_one(cast: Cast) -> None:
    rosa = signed_in(cast.rosa.user)
    wrong = rosa.post(page(cast, Step.CONSENT), {**signature(), "teach_stop": "end"})
    assert wrong.status_code == 422
    text = wrong.content.decode()
    assert "You can stop at any time. Read" in text
    assert not Consent.objects.exists()
    remembered = re.findall(r'name="first_stop" value="([^"]*)"', text)
    assert remembered == ["end"]
    rosa.post(page(cast, Step.CONSENT), {**signature(), "first_stop": "end"})
    assert Consent.objects.get().teach_back == {"after": "sore", "stop": "end"}


def test_a_consent_that_is_taken_back_does_not_count_until_it_is_signed_anew(cast: Cast) -> None:
    prepare(cast.visit)
    rosa = signed_in(cast.rosa.user)
    take_back = reverse("take_back_consent", args=[cast.visit.pk])
    for _again in range(2):
        assert rosa.post(take_back)["Location"] == reverse("patient_home")
    assert ConsentRevocation.objects.count() == 1
    assert Step.CONSENT not in intake_of(cast.visit).done
    [reason] = why_consent_does_not_count(
        consent_record(intake_of(cast.visit).consent), timezone.now()
    )
    assert reason.code == "consent_revoked"
    rosa.post(page(cast, Step.CONSENT), signature(places=("shoulder",)))
    assert Consent.objects.count() == 2
    assert Step.CONSENT in intake_of(cast.visit).done


def test_it_can_be_taken_back_while_the_session_runs(cast: Cast) -> None:
    prepare(cast.visit)
    cast.visit.state = Visit.State.IN_SESSION
    cast.visit.save()
    rosa = signed_in(cast.rosa.user)
    assert "Take back my consent" in rosa.get(page(cast, Step.CONSENT)).content.decode()
    rosa.post(reverse("take_back_consent", args=[cast.visit.pk]))
    chart = signed_in(cast.dana.user).get(reverse("chart", args=[cast.visit.pk]))
    assert "taken back" in chart.content.decode()


@pytest.mark.parametrize("language", ["en", "es"])
def test_the_signed_page_is_a_pdf_for_the_patient_and_for_the_chart(
    cast: Cast, language: str
) -> None:
    prepare(cast.visit, signed=False)
    rosa = signed_in(cast.rosa.user)
    for_patient = reverse("signed_consent_pdf", args=[cast.visit.pk])
    assert rosa.get(for_patient).status_code == 404
    rosa.cookies["django_language"] = language
    rosa.post(page(cast, Step.CONSENT), signature(language=language, places=("shoulder",)))
    for_chart = reverse("visit_consent_pdf", args=[cast.visit.pk])
    for person, address in ((cast.rosa.user, for_patient), (cast.dana.user, for_chart)):
        document = signed_in(person).get(address)
        assert document["Content-Type"] == "application/pdf"
        assert document.content.startswith(b"%PDF-")
        assert "no-store" in document["Cache-Control"]


def test_it_speaks_of_the_lung_where_the_shoulder_hurts(cast: Cast) -> None:
    prepare(cast.visit, signed=False)
    text = signed_in(cast.rosa.user).get(page(cast, Step.CONSENT)).content.decode()
    assert "The lung lies under the muscles" in text
    assert "Kidneys and bowel" not in text
