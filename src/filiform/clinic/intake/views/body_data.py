"""The names of the body's regions, for the painter's list."""

from __future__ import annotations

from django.http import HttpRequest, JsonResponse
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_GET

from filiform.body import load_surface


@require_GET
@cache_control(public=True, max_age=3600)
def regions(request: HttpRequest) -> JsonResponse:
    """``[{"id", "index", "side", "en", "es"}]``: the everyday regions in the asset's order."""
    return JsonResponse(
        [
            {
                "id": region.id,
                "index": index,
                "side": region.side,
                "en": region.en,
                "es": region.es,
            }
            for index, region in enumerate(load_surface().everyday)
        ],
        safe=False,
    )
