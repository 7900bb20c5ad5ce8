"""Who may not needle opens no session, and only the clinic lead says what they may show."""

from __future__ import annotations

from datetime import date

import pytest
from django.db import IntegrityError, transaction
from django.urls import reverse
from django.utils import timezone

from filiform.clinic.people.models import Credential
from filiform.clinic.visits.models import Visit
from tests.unit.clinic.cast import Cast, signed_in
from tests.unit.clinic.intake.answers import prepare

pytestmark = pytest.mark.django_db
PAGE = reverse("credentials")


def opens(cast: Cast) -> bool:
    dana = signed_in(cast.dana.user)
    point = {"target": ["infraspinatus:infraspinatus-1:right"]}
    dana.post(reverse("plan", args=[cast.visit.pk]), point)
    dana.post(reverse("open_session", args=[cast.visit.pk]))
    return Visit.objects.get(pk=cast.visit.pk).state == Visit.State.IN_SESSION


def shown(cast: Cast, **changes: str) -> dict[str, str]:
    """What the form sends: a good credential for Dana."""
    year = timezone.localdate().year
    return {
        "staff_member": str(cast.dana.pk),
        "jurisdiction": "US-AZ",
        "licence_number": "PT-4711",
        "licensed_since": "2016-01-01",
        "licensed_until": f"{year + 1}-12-31",
        "course_hours": "30",
        "course_on": "2019-04-01",
        "basis": "",
        **changes,
    }


def test_it_opens_no_session_for_a_therapist_without_a_credential(cast: Cast) -> None:
    prepare(cast.visit)
    Credential.objects.filter(staff_member=cast.dana).delete()
    assert not opens(cast)
    plan = signed_in(cast.dana.user).get(reverse("plan", args=[cast.visit.pk]))
    assert "no dry needling credential for this state" in plan.content.decode()
    signed_in(cast.marcus.user).post(PAGE, shown(cast))
    assert opens(cast)


def test_it_opens_no_session_on_a_licence_that_ran_out(cast: Cast) -> None:
    prepare(cast.visit)
    Credential.objects.filter(staff_member=cast.dana).update(licensed_until=date(2020, 1, 1))
    assert not opens(cast)


def test_only_the_lead_of_the_clinic_sees_and_records_credentials(cast: Cast) -> None:
    text = signed_in(cast.marcus.user).get(PAGE).content.decode()
    assert "Dana Whitfield" in text
    assert "Ingrid Sandoval" not in text
    assert "24 contact hours" in text
    for person in (cast.dana.user, cast.rosa.user):
        assert signed_in(person).get(PAGE).status_code == 403
        assert signed_in(person).post(PAGE, shown(cast)).status_code == 403
    other = signed_in(cast.marcus.user).post(PAGE, shown(cast, staff_member=str(cast.ingrid.pk)))
    assert other.status_code == 422


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"licensed_until": "2015-01-01"}, "The license ends after it begins."),
        ({"course_on": ""}, "Say when the training was completed."),
        ({"course_hours": "-3"}, "0"),
        ({"licensed_since": "soon"}, "valid date"),
        ({"licence_number": ""}, "required"),
        ({"jurisdiction": "US-XX"}, "US-XX"),
    ],
)
def test_it_names_what_is_wrong_with_a_credential(
    cast: Cast, change: dict[str, str], words: str
) -> None:
    before = Credential.objects.count()
    answer = signed_in(cast.marcus.user).post(PAGE, shown(cast, **change))
    assert answer.status_code == 422
    assert words in answer.content.decode()
    assert Credential.objects.count() == before


def test_the_database_holds_the_dates_in_order(cast: Cast) -> None:
    with pytest.raises(IntegrityError), transaction.atomic():
        Credential.objects.filter(staff_member=cast.dana).update(licensed_until=date(1999, 1, 1))
