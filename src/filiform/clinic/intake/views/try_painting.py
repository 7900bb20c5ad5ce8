"""Paint without an account. Nothing is stored."""

from __future__ import annotations

from typing import Literal

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from filiform.body import load_surface
from filiform.body.charts import render_png, render_svg
from filiform.body.drawing import Drawing, MalformedDrawing, parse_drawing
from filiform.body.measures import DrawingMeasure, measure
from filiform.body.summary import summary
from filiform.clinic.people.suggestions import visitors_see_suggestions
from filiform.clinic.visits.candidates import ranking_for


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
    measures = measure(drawing, surface)
    return render(
        request,
        "intake/try_result.html",
        {
            "items": _items(measures),
            "regions": _regions(measures, language),
            "summary": summary(drawing, language, surface),
            "chart": render_svg(drawing, language=language),
            "suggested": ranking_for(drawing, "") if visitors_see_suggestions() else None,
        },
    )


@require_POST
def try_chart(request: HttpRequest) -> HttpResponse:
    """The four views as a PNG to keep."""
    drawing = _drawing(request)
    if isinstance(drawing, MalformedDrawing):
        return _refused(request, drawing)
    response = HttpResponse(render_png(drawing, language=_language()), content_type="image/png")
    response["Content-Disposition"] = 'attachment; filename="pain-drawing.png"'
    response["Cache-Control"] = "no-store"
    return response


def _drawing(request: HttpRequest) -> Drawing | MalformedDrawing:
    try:
        return parse_drawing(request.POST.get("drawing", ""))
    except MalformedDrawing as malformed:
        return malformed


def _refused(request: HttpRequest, malformed: MalformedDrawing) -> HttpResponse:
    return render(request, "intake/try_refused.html", {"faults": malformed.faults[:5]}, status=422)


def _language() -> Literal["en", "es"]:
    return "es" if (get_language() or "en").startswith("es") else "en"


def _items(measures: DrawingMeasure) -> list[dict[str, object]]:
    """Size and strength for the definition list."""
    paint = measures.paint
    strongest = _("nothing painted") if paint.strongest is None else f"{paint.strongest} / 10"
    return [
        {"term": _("Painted area"), "strong": _area(paint.area_cm2)},
        {"term": _("Share of the body"), "value": f"{paint.percent_of_body:.1f} %"},
        {"term": _("Strongest"), "value": strongest},
    ]


def _regions(measures: DrawingMeasure, language: str) -> list[dict[str, str]]:
    """The painted regions, largest first, each with its painted area."""
    surface = load_surface()
    return [
        {
            "name": getattr(surface.region(share.id), language),
            "area": _area(share.area_cm2),
        }
        for share in measures.paint.regions
    ]


def _area(area_cm2: float) -> str:
    return _("under 1 cm²") if 0 < area_cm2 < 1 else f"{area_cm2:.0f} cm²"
