"""The names of the body's regions, for the painter's list and search."""

from __future__ import annotations

from django.http import HttpRequest, JsonResponse
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_GET

from filiform.body import load_surface
from filiform.body.regions import Region


@require_GET
@cache_control(public=True, max_age=3600)
def regions(request: HttpRequest) -> JsonResponse:
    """The everyday regions in the asset's order, then the fine ones that differ from them.

    ``[{"id", "index", "side", "en", "es", "also", "part_of"}]``: ``also`` are more words to find
    it by, ``part_of`` the everyday region that a fine one lies in (null for everyday ones).
    """
    surface = load_surface()
    everyday = {region.id for region in surface.everyday}
    home = {fine: region.id for region in surface.everyday for fine in region.members}
    rows = [
        *(_row(region, index, None) for index, region in enumerate(surface.everyday)),
        *(
            _row(region, index, home[region.id])
            for index, region in enumerate(surface.regions)
            if region.id not in everyday
        ),
    ]
    return JsonResponse(rows, safe=False)


def _row(region: Region, index: int, part_of: str | None) -> dict[str, object]:
    return {
        "id": region.id,
        "index": index,
        "side": region.side,
        "en": region.en,
        "es": region.es,
        "also": " ".join((region.anatomical, *region.aliases)),
        "part_of": part_of,
    }
