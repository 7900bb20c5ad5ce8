"""The atlas for everybody: a list of muscles, a page for each, and its referral charts.

Nothing here knows a patient; whoever comes needs no account.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from itertools import groupby
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseNotModified
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from filiform.atlas import Muscle, UnknownMuscle, load_atlas
from filiform.atlas.account import SHOWN_SIDE, Account, PointLines, account_of
from filiform.atlas.finding import MOST_OFFERED, muscles_called, nearest_muscles
from filiform.atlas.referral import referral_chart
from filiform.atlas.wording import GROUPS, LABELS
from filiform.body import load_surface
from filiform.body.charts import render_referral_webp

SHAPE = "neutral"
CHART_HIGH = 420
ALL_POINTS = "all"
A_DAY = 24 * 60 * 60
MOST_ASKED = 100
"""Letters of a search that are looked at."""


@require_GET
def muscle_list(request: HttpRequest) -> HttpResponse:
    """Every muscle by part of the body, or those that ``?q=`` names."""
    atlas = load_atlas()
    asked = request.GET.get("q", "").strip()[:MOST_ASKED]
    found = muscles_called(atlas, asked) if asked else atlas.muscles
    near = nearest_muscles(atlas, asked) if asked and not found else ()
    return render(
        request,
        "learn/muscles.html",
        {
            "asked": asked,
            "groups": _groups(found),
            "count": len(found),
            "near": [_link(muscle) for muscle in near],
            "version": atlas.version,
        },
    )


@require_GET
def muscle_page(request: HttpRequest, muscle_id: str) -> HttpResponse:
    """One muscle. An unknown one is answered with the nearest."""
    atlas = load_atlas()
    try:
        muscle = atlas.muscle(muscle_id)
    except UnknownMuscle:
        fitting = muscles_called(atlas, muscle_id) or nearest_muscles(atlas, muscle_id)
        near = [_link(one) for one in fitting[:MOST_OFFERED]]
        return render(request, "learn/no_muscle.html", {"near": near}, status=404)
    account = account_of(muscle, atlas, _language())
    points = [_point(account, point, alone=len(account.points) == 1) for point in account.points]
    return render(
        request,
        "learn/muscle.html",
        {
            "account": account,
            "say": {key: label.text(_language()) for key, label in LABELS.items()},
            "chart": _chart_of_all(account),
            "points": points,
            "columns": [
                {"label": LABELS[key].text(_language()), "number": key == "share"}
                for key in ("zone", "kind", "share", "counted")
            ],
            "hazards": [
                {"words": f"{one.structure}: {one.guidance}", "tier": one.tier, "grave": grave}
                for one, grave in zip(
                    account.hazards,
                    (str(hazard.tier) == "high" for hazard in muscle.hazards),
                    strict=True,
                )
            ],
        },
    )


@require_GET
def muscle_chart(request: HttpRequest, muscle_id: str, points: str) -> HttpResponse:
    """The referral chart of one trigger point, or of all, as WebP without words.

    It changes only with the atlas, so browsers may keep it.
    """
    atlas = load_atlas()
    tag = f'"{atlas.version}"'
    if request.headers.get("If-None-Match") == tag:
        return HttpResponseNotModified(headers={"ETag": tag})
    try:
        muscle = atlas.muscle(muscle_id)
    except UnknownMuscle as unknown:
        raise Http404 from unknown
    chosen = tuple(one.id for one in muscle.trigger_points if points in (one.id, ALL_POINTS))
    if not chosen:
        raise Http404
    headers = {"ETag": tag, "Cache-Control": f"public, max-age={A_DAY}"}
    return HttpResponse(_picture(muscle_id, chosen), content_type="image/webp", headers=headers)


@lru_cache(maxsize=400)
def _picture(muscle_id: str, points: tuple[str, ...]) -> bytes:
    """About 15 kB; all of the atlas is some 6 MB."""
    muscle, surface = load_atlas().muscle(muscle_id), load_surface()
    chosen = [one for one in muscle.trigger_points if one.id in points]
    chart = referral_chart(muscle, chosen, SHOWN_SIDE, SHAPE, surface)
    return render_referral_webp(chart, surface, CHART_HIGH, "en", bare=True)


def _chart_of_all(account: Account) -> dict[str, str]:
    felt = _("%(muscle)s, all trigger points. Pain is usual at: %(usual)s.") % {
        "muscle": account.name,
        "usual": account.usual or account.sometimes,
    }
    return _chart(account, ALL_POINTS, felt)


def _felt(account: Account, point: PointLines) -> str:
    """Where pain is felt, for whoever does not see the chart."""
    return _("%(muscle)s, %(point)s. Pain may be felt at: %(places)s.") % {
        "muscle": account.name,
        "point": point.name,
        "places": "; ".join(zone.place for zone in point.zones),
    }


def _chart(account: Account, points: str, words: str) -> dict[str, str]:
    address = reverse("atlas_chart", args=[account.muscle.id, points])
    return {"src": f"{address}?atlas={account.version}", "words": words}


def _point(account: Account, point: PointLines, *, alone: bool) -> dict[str, Any]:
    """One trigger point with its chart and the rows of its table.

    The chart of one that stands alone is that of all.
    """
    return {
        "chart": None if alone else _chart(account, point.id, _felt(account, point)),
        "id": point.id,
        "name": point.name,
        "where": point.where,
        "also": point.also,
        "rows": [
            (zone.place, zone.kind, {"number": zone.percent}, zone.counted) for zone in point.zones
        ],
        "caption": _("Where pain from it may be felt: %(name)s") % {"name": point.name},
    }


def _groups(muscles: tuple[Muscle, ...]) -> list[Mapping[str, Any]]:
    """Muscles under the part of the body that they are listed under, in the atlas's order."""
    order = list(GROUPS)
    ordered = sorted(muscles, key=lambda muscle: order.index(muscle.group))
    return [
        {
            "name": GROUPS[group].text(_language()),
            "id": group.replace(" ", "-"),
            "muscles": [_link(muscle) for muscle in some],
        }
        for group, some in groupby(ordered, key=lambda muscle: muscle.group)
    ]


def _link(muscle: Muscle) -> dict[str, str]:
    return {
        "href": reverse("atlas_muscle", args=[muscle.id]),
        "name": muscle.name.text(_language()),
        "latin": muscle.latin,
    }


def _language() -> str:
    return (get_language() or "en")[:2]
