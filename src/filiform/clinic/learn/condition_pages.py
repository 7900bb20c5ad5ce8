"""The list of what dry needling may help, and a page for each."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from filiform.clinic.learn.conditions import Condition, Sure, conditions
from filiform.knowledge import Bilingual


@require_GET
def who_may_benefit(request: HttpRequest) -> HttpResponse:
    """Every complaint with how sure the studies let us be."""
    rows = [_row(one) for one in conditions()]
    return render(request, "learn/who_may_benefit.html", {"conditions": rows})


@require_GET
def condition_page(request: HttpRequest, condition_id: str) -> HttpResponse:
    """One complaint."""
    found = next((one for one in conditions() if one.id == condition_id), None)
    if found is None:
        raise Http404
    others = [_row(one) for one in conditions() if one is not found]
    return render(request, "learn/condition.html", {"condition": _told(found), "others": others})


def _row(condition: Condition) -> dict[str, str]:
    return {
        "href": reverse("condition", args=[condition.id]),
        "title": _said(condition.title),
        "lead": _said(condition.lead),
        "sure": _sure(condition.sure),
    }


def _told(condition: Condition) -> dict[str, Any]:
    return {
        **_row(condition),
        "feels": [_said(line) for line in condition.feels],
        "found": [_said(line) for line in condition.found],
        "first": [_said(line) for line in condition.first],
        "sources": condition.sources,
        "is_checked": condition.provenance.is_checked,
    }


def _sure(sure: Sure) -> str:
    return {
        Sure.SOME: _("Some evidence that it helps for a while"),
        Sure.LITTLE: _("Little evidence so far"),
        Sure.MIXED: _("Studies disagree"),
    }[sure]


def _said(text: Bilingual) -> str:
    return text.text((get_language() or "en")[:2])
