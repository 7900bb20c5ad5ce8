"""What search engines may read, and where it is."""

from __future__ import annotations

from collections.abc import Iterator

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_GET

from filiform.atlas import load_atlas
from filiform.clinic.learn.conditions import conditions
from filiform.clinic.learn.topics import TOPICS

PRIVATE = ("/my/", "/clinic/", "/accounts/", "/join/", "/try/measure/", "/try/chart/")


def public_pages() -> Iterator[str]:
    """The path of every page for everybody, the most general first."""
    yield reverse("home")
    yield reverse("try_painting")
    yield reverse("suitability")
    for topic in TOPICS:
        yield reverse(f"learn:{topic.name}")
    yield reverse("learn_questions")
    yield reverse("who_may_benefit")
    for condition in conditions():
        yield reverse("condition", args=[condition.id])
    yield reverse("atlas")
    for muscle in load_atlas().muscles:
        yield reverse("atlas_muscle", args=[muscle.id])


@require_GET
def sitemap(request: HttpRequest) -> HttpResponse:
    """Every public page, with whole addresses (sitemaps.org)."""
    pages = [request.build_absolute_uri(path) for path in public_pages()]
    return render(request, "learn/sitemap.xml", {"pages": pages}, content_type="application/xml")


@require_GET
def robots(request: HttpRequest) -> HttpResponse:
    """Keeps robots off what belongs to patients and staff (RFC 9309)."""
    lines = ["User-agent: *", *(f"Disallow: {path}" for path in PRIVATE)]
    lines.append(f"Sitemap: {request.build_absolute_uri(reverse('sitemap'))}")
    return HttpResponse("\n".join(lines) + "\n", content_type="text/plain; charset=utf-8")
