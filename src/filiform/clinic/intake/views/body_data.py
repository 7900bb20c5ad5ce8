"""The names of the body's regions, for the painter's list and search."""

from __future__ import annotations

from django.http import HttpRequest, JsonResponse
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_GET

from filiform.body.region_rows import region_rows


@require_GET
@cache_control(public=True, max_age=3600)
def regions(request: HttpRequest) -> JsonResponse:
    """The rows of `region_rows` as a JSON array."""
    return JsonResponse(region_rows(), safe=False)
