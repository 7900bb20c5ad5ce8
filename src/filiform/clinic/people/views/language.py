"""Change the language and stay where you are."""

from __future__ import annotations

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_POST
from django.views.i18n import set_language as django_set_language

from filiform.clinic.people.models import User


@require_POST
def set_language(request: HttpRequest) -> HttpResponse:
    """Django's own view, and the choice kept with the person for the next sign-in."""
    chosen = request.POST.get("language", "")
    if isinstance(request.user, User) and chosen in dict(settings.LANGUAGES):
        request.user.language = chosen
        request.user.save(update_fields=["language"])
    response: HttpResponse = django_set_language(request)
    return response
