"""A signed consent as a PDF: the words as they were signed, the answers, name, time and device."""

from __future__ import annotations

import json
from datetime import datetime
from importlib.resources import files
from zoneinfo import ZoneInfo

import typst
from django.http import HttpResponse
from django.utils import formats, timezone, translation
from django.utils.translation import gettext as _

from filiform.clinic.intake.models import Consent, ConsentText
from filiform.clinic.intake.records import revoked_at

TEMPLATE = "consent.typ"


def consent_pdf(signed: Consent) -> HttpResponse:
    """The document, kept in no cache; raises ConsentText.DoesNotExist where no words were kept."""
    document = typst.compile(
        files("filiform.clinic.intake").joinpath(TEMPLATE).read_bytes(),
        sys_inputs={"data": json.dumps(_data(signed), ensure_ascii=False)},
    )
    response = HttpResponse(document, content_type="application/pdf")
    response["Content-Disposition"] = 'attachment; filename="consent.pdf"'
    response["Cache-Control"] = "no-store"
    return response


def _data(signed: Consent) -> dict[str, object]:
    words = ConsentText.objects.get(sha256=signed.text_sha256).content
    moment = revoked_at(signed)
    with translation.override(signed.language):
        born = formats.date_format(signed.patient.birth_date, "DATE_FORMAT")
        return {
            **words,
            "language": signed.language,
            "clinic": signed.visit.clinic.name,
            "patient": _("%(name)s, born %(born)s")
            % {"name": signed.patient.full_name, "born": born},
            "agreed": _("I have read this page. I could ask questions. I agree to dry needling."),
            "signature": signed.typed_name,
            "signed": _("Signed %(when)s") % {"when": _at_clinic(signed, signed.signed_at)},
            "revoked": _("Taken back %(when)s") % {"when": _at_clinic(signed, moment)}
            if moment
            else "",
            "footer": _("Form %(version)s") % {"version": signed.form_version},
            "mark": f"SHA-256 {signed.text_sha256} · {signed.device}",
        }


def _at_clinic(signed: Consent, moment: datetime) -> str:
    zone = ZoneInfo(signed.visit.clinic.time_zone)
    return formats.date_format(timezone.localtime(moment, zone), "DATETIME_FORMAT")
