"""Lists and measures as text columns for a terminal."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from filiform.body.listing import CodedRegion, Listed
    from filiform.body.measures import (
        DrawingMeasure,
        DrawingWidespread,
        Overlap,
        PaintMeasure,
        Widespread,
    )


def body_table(rows: Sequence[Listed]) -> str:
    """Regions or parts, a line each."""
    head = ("id", "side", "English", "Spanish", "cm²")
    body = [(row.id, row.side, row.en, row.es, f"{row.area_cm2:.0f}") for row in rows]
    return columns([head, *body])


def codes_table(rows: Sequence[CodedRegion]) -> str:
    """Regions with their codes, a line for each code; regions without one say so."""
    head = ("id", "system", "code", "relation", "display")
    body = [
        (row.id, code.system, code.code, code.relation, code.display)
        for row in rows
        for code in row.codes
    ]
    bare = [(row.id, "-", "-", "-", "none confirmed") for row in rows if not row.codes]
    return columns([head, *sorted([*body, *bare], key=lambda line: line[0])])


def measure_lines(found: DrawingMeasure, language: str) -> list[str]:
    """Areas of all paint and of each pain, and the regions touched."""
    from filiform.body.surface import load_surface

    surface = load_surface()
    rows = [
        ("", "cm²", "% of body", "strongest", "spread cm", "middle"),
        ("all", *_numbers(found.paint, language)),
    ]
    for pain in found.pains:
        name = f"{pain.id} {pain.kind}{' (main)' if pain.main else ''}"
        rows.append((name, *_numbers(pain.paint, language)))
    regions = [
        (
            surface.region(share.id).name(language),
            f"{share.area_cm2:.0f} cm²",
            f"{100 * share.of_region:.0f} %",
        )
        for share in found.paint.regions
    ]
    lines = columns(rows).splitlines()
    return [*lines, "", *columns(regions).splitlines()] if regions else lines


NO_DIAGNOSIS = {
    "en": "Counts of areas, not a diagnosis: the criteria ask more than a drawing tells.",
    "es": "Son cuentas de zonas, no un diagnóstico: los criterios piden más que un dibujo.",
}


def widespread_lines(found: DrawingWidespread, language: str) -> list[str]:
    """How many areas of each published map hurt, in all and by pain, and the five parts."""
    from filiform.body.schemes import load_scheme

    rows = [("painful areas", "of", "all", *found.pains)]
    for name, count in found.whole.counts.items():
        each = (str(pain.counts[name].count) for pain in found.pains.values())
        title = load_scheme(name).name
        words = title.es if language == "es" else title.en
        rows.append((words, str(count.of), str(count.count), *each))
    parts = (str(len(pain.parts)) for pain in found.pains.values())
    rows.append(("parts of the body that hurt", "5", str(len(found.whole.parts)), *parts))
    return [*columns(rows).splitlines(), NO_DIAGNOSIS[language]]


def widespread_record(found: DrawingWidespread) -> dict[str, object]:
    """The same for programs, with the ids of the areas."""
    return {
        "all": _widespread_fields(found.whole),
        "pains": {name: _widespread_fields(pain) for name, pain in found.pains.items()},
    }


def _widespread_fields(found: Widespread) -> dict[str, object]:
    counts = {
        name: {"count": count.count, "of": count.of, "areas": list(count.marked)}
        for name, count in found.counts.items()
    }
    return {**counts, "parts": list(found.parts), "generalized": found.generalized}


def overlap_lines(alike: Overlap) -> list[str]:
    """How alike two drawings are."""
    jaccard, dice = (
        "none painted" if ratio is None else f"{ratio:.2f}" for ratio in (alike.jaccard, alike.dice)
    )
    away = "not both painted" if alike.distance_cm is None else f"{alike.distance_cm:.1f} cm"
    return columns(
        [
            ("first", f"{alike.first_cm2:.0f} cm²"),
            ("second", f"{alike.second_cm2:.0f} cm²"),
            ("shared", f"{alike.shared_cm2:.0f} cm²"),
            ("Jaccard", jaccard),
            ("Dice", dice),
            ("distance", away),
        ]
    ).splitlines()


def columns(rows: Sequence[Sequence[str]]) -> str:
    """Rows of words, aligned in columns two spaces apart."""
    widths = [max(len(row[i]) for row in rows) for i in range(len(rows[0]))]
    lines = ("  ".join(cell.ljust(w) for cell, w in zip(row, widths, strict=True)) for row in rows)
    return "\n".join(line.rstrip() for line in lines)


def _numbers(paint: PaintMeasure, language: str) -> tuple[str, str, str, str, str]:
    from filiform.body.surface import load_surface

    strongest = "-" if paint.strongest is None else str(paint.strongest)
    spread = "-" if paint.spread_cm is None else f"{paint.spread_cm:.1f}"
    region = paint.centroid_region
    middle = "-" if region is None else load_surface().region(region).name(language)
    return f"{paint.area_cm2:.0f}", f"{paint.percent_of_body:.1f}", strongest, spread, middle
