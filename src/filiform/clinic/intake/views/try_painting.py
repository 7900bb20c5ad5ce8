"""Paint without an account. Nothing is stored."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import get_language
from django.views.decorators.http import require_GET, require_POST

from filiform.body import load_surface
from filiform.body.charts import render_png, render_svg
from filiform.body.drawing import Drawing, MalformedDrawing, parse_drawing
from filiform.body.measures import measure, summary


@require_GET
def try_painting(request: HttpRequest) -> HttpResponse:
    """The painter on its own."""
    return render(request, "intake/try_painting.html")


@require_POST
def try_measure(request: HttpRequest) -> HttpResponse:
    """The drawing measured and pictured, as a piece of a page."""
    drawing = _drawing(request)
    if isinstance(drawing, MalformedDrawing):
        return _refused(request, drawing)
    language = _language()
    surface = load_surface()
    return render(
        request,
        "intake/try_result.html",
        {
            "measures": measure(drawing, surface),
            "summary": summary(drawing, surface, language),
            "chart": render_svg(drawing, lang=language),
        },
    )


@require_POST
def try_chart(request: HttpRequest) -> HttpResponse:
    """The four views as a PNG to keep."""
    drawing = _drawing(request)
    if isinstance(drawing, MalformedDrawing):
        return _refused(request, drawing)
    response = HttpResponse(render_png(drawing, lang=_language()), content_type="image/png")
    response["Content-Disposition"] = 'attachment; filename="pain-drawing.png"'
    response["Cache-Control"] = "no-store"
    return response


def _drawing(request: HttpRequest) -> Drawing | MalformedDrawing:
    try:
        return parse_drawing(request.POST.get("drawing", ""))
    except MalformedDrawing as malformed:
        return malformed


def _refused(request: HttpRequest, malformed: MalformedDrawing) -> HttpResponse:
    return render(
        request, "intake/try_refused.html", {"faults": malformed.faults[:5]}, status=422
    )


def _language() -> str:
    return (get_language() or "en")[:2]
