"""The gallery: every part with every example, in both languages."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from filiform.clinic.design.examples import LANGUAGES, load_parts

THEMES = ("light", "dark")


def gallery(request: HttpRequest, part: str = "") -> HttpResponse:
    """All parts, or one; ``?theme=dark`` or ``?theme=light`` instead of the device's wish."""
    parts = load_parts()
    shown = tuple(each for each in parts if part in ("", each.name))
    if not shown:
        raise Http404(f"There is no part {part!r}.")
    theme = request.GET.get("theme", "")
    context = {
        "parts": parts,
        "shown": shown,
        "theme": theme if theme in THEMES else "",
        "themes": THEMES,
        "languages": LANGUAGES,
    }
    return render(request, "design/gallery.html", context)
