"""What the demo's patients have answered before their visits."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime

from django.db import transaction
from django.utils import timezone

from filiform.body import load_surface
from filiform.body.drawing import Author, Clear, Drawing, Pain, canonical_json
from filiform.body.drawing.vocabulary import Quality
from filiform.care.consent_form import consent_form
from filiform.clinic.demo.invented import STATES, Invented
from filiform.clinic.intake.consent_places import places_for
from filiform.clinic.intake.consent_words import keep_words
from filiform.clinic.intake.models import (
    Consent,
    OutcomeAnswers,
    PainDrawing,
    PatientWords,
    Screening,
)
from filiform.clinic.intake.steps import intake_of
from filiform.clinic.people.models import User
from filiform.clinic.visits.models import Visit
from filiform.outcomes import load_instruments
from filiform.safety import load_screening, read_answers, storable

WALTER_PAINTED = {"low-back-right": 6, "buttock-upper-right": 7, "hip-outer-right": 5}
WALTER_TOLD = (
    "It started when I lifted a suitcase. Sitting makes it worse, walking helps a bit.",
    {"now": 5, "worst": 7, "usual": 4},
    {"Put on my socks": 3, "Walk the dog": 5},
)
WALTER_SAID = {
    "complaint": ["low_back", "hip_thigh"],
    "blood_thinner": "yes",
    "injury_small": "yes",
    "others": "no",
}


@transaction.atomic
def answers_of_walter(visit: Visit) -> None:
    """Drawing, words, screening (he takes a blood thinner) and consent, once a visit."""
    if visit.drawings.exists():
        return
    _paint(visit, WALTER_PAINTED, ("aching",))
    _tell(visit, *WALTER_TOLD)
    _screen(visit, WALTER_SAID)
    _sign(visit)


@transaction.atomic
def answers_of(person: Invented, visit: Visit) -> None:
    """As far as this patient has come, once a visit."""
    reached = STATES.index(person.state)
    if visit.drawings.exists() or person.state == "nothing":
        return
    complaint = person.complaint
    sides = ("left", "right") if complaint.both_sides else (person.side,)
    painted = {
        f"{region}-{side}": person.strength for region in complaint.regions for side in sides
    }
    _paint(visit, painted, complaint.qualities)
    if reached < STATES.index("told"):
        return
    able = {words[person.language]: 10 - person.strength for words in complaint.activities}
    ratings = {"now": max(person.strength - 2, 1), "worst": person.strength}
    ratings["usual"] = max(person.strength - 1, 1)
    _tell(visit, complaint.story[person.language], ratings, able)
    if reached < STATES.index("screened"):
        return
    flag = person.flag
    yes = dict.fromkeys(flag.yes, "yes") if flag else {}
    _screen(
        visit,
        {"complaint": list(complaint.places), **yes, **(flag.more if flag else {}), "others": "no"},
    )
    if person.state == "signed":
        _sign(visit)


def _user_of(visit: Visit) -> User:
    user = visit.patient.user
    assert user is not None  # noqa: S101  (the demo's patients all have one)
    return user


def _paint(visit: Visit, painted: Mapping[str, int], qualities: tuple[Quality, ...]) -> None:
    surface = load_surface()
    strength = {
        int(vertex): value
        for region, value in painted.items()
        for vertex in surface.region_vertices(region)
    }
    vertices = tuple(sorted(strength))
    drawing = Drawing(
        shape=visit.patient.body_shape,
        language="es" if visit.patient.language == "es" else "en",
        author=Author("patient"),
        time=datetime.now(UTC).replace(microsecond=0),
        pains=(
            Pain(
                id="p1",
                kind="pain",
                main=True,
                vertices=vertices,
                intensity=tuple(strength[vertex] for vertex in vertices),
                qualities=qualities,
                depth="deep",
            ),
        ),
        clear=Clear("not_asked"),
    )
    PainDrawing.objects.create(
        patient=visit.patient,
        visit=visit,
        drawing=canonical_json(drawing),
        made_by=_user_of(visit),
    )


def _tell(visit: Visit, story: str, ratings: dict[str, int], able: dict[str, int]) -> None:
    PatientWords.objects.create(
        patient=visit.patient,
        visit=visit,
        story=story,
        pain_now=ratings["now"],
        pain_worst=ratings["worst"],
        language=visit.patient.language,
    )
    names = {f"activity_{number}": name for number, name in enumerate(able, start=1)}
    scales = {
        "nprs": (ratings, {}),
        "psfs": ({item: able[name] for item, name in names.items()}, names),
    }
    for instrument, (answers, named) in scales.items():
        OutcomeAnswers.objects.create(
            patient=visit.patient,
            visit=visit,
            instrument=instrument,
            answers=answers,
            names=named,
            version=load_instruments().version,
            answered_by=_user_of(visit),
        )


def _screen(visit: Visit, said: Mapping[str, object]) -> None:
    known = load_screening()
    age = visit.patient.age_on(timezone.localdate(visit.starts_at))
    Screening.objects.create(
        patient=visit.patient,
        visit=visit,
        answers=dict(storable(read_answers({"age": age, **said}, known.questions))),
        rules_version=known.version,
        answered_by=_user_of(visit),
    )


def _sign(visit: Visit) -> None:
    form, language = consent_form(), visit.patient.language
    places = places_for(visit, intake_of(visit))
    Consent.objects.create(
        patient=visit.patient,
        visit=visit,
        form_version=form.version,
        text_sha256=keep_words(form, language, places),
        language=language,
        places=list(places),
        teach_back={asked.id: asked.right for asked in form.teach_back},
        typed_name=visit.patient.full_name,
        device="demo clinic",
    )
