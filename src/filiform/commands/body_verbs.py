"""`filiform regions`, `draw`, `measure` and `render`: parse, call, print."""

from __future__ import annotations

import json
import os
import shutil
import sys
from collections.abc import Callable
from dataclasses import asdict
from datetime import datetime
from enum import StrEnum
from functools import partial
from pathlib import Path
from typing import Annotated

import typer

from filiform.body.views import VIEWS
from filiform.commands.one_line import read_drawing, refuse, told_in_one_line
from filiform.commands.tables import (
    body_table,
    codes_table,
    measure_lines,
    overlap_lines,
    widespread_lines,
    widespread_record,
)

OnShape = Annotated[
    str | None,
    typer.Option(help="Take it to another body shape first; the same skin, another size."),
]
AsJson = Annotated[bool, typer.Option("--json", help="Print JSON for programs.")]


class Lang(StrEnum):
    """Languages of the words printed."""

    en = "en"
    es = "es"


class PainKind(StrEnum):
    """Kinds of pain that can be drawn."""

    pain = "pain"
    stiffness = "stiffness"
    numbness = "numbness"


class AuthorRole(StrEnum):
    """Who made the drawing."""

    patient = "patient"
    therapist = "therapist"
    transcribed = "transcribed"


class ViewName(StrEnum):
    """The standard views."""

    front = "front"
    back = "back"
    left = "left"
    right = "right"


class Scheme(StrEnum):
    """Ways to divide the body."""

    regions = "regions"
    everyday = "everyday"
    parts = "parts"
    wpi19 = "wpi19"
    mbm35 = "mbm35"
    choir74 = "choir74"
    dermatomes = "dermatomes"


PUBLISHED = (Scheme.wpi19, Scheme.mbm35, Scheme.choir74)


def regions(
    scheme: Annotated[
        Scheme,
        typer.Option(
            help="All fine regions, the everyday regions they make up, the everyday parts that "
            "group those, the areas of a published scheme (Widespread Pain Index, Michigan Body "
            "Map, CHOIR body map), or the dermatomes, which overlap."
        ),
    ] = Scheme.regions,
    shape: Annotated[str, typer.Option(help="The body shape that areas are given for.")] = "female",
    codes: Annotated[
        bool,
        typer.Option(
            "--codes",
            help="The codes of every region in SNOMED CT, FMA and UBERON instead, as far as "
            "they could be confirmed.",
        ),
    ] = False,
    as_json: AsJson = False,
) -> None:
    """List the body's regions with their names, sides and areas, or with their codes."""
    from filiform.body import listing

    if codes:
        if scheme not in (Scheme.regions, Scheme.everyday):
            refuse(f"--codes: {scheme.value} has no codes. Leave --scheme out.")
        coded = listing.list_codes()
        if as_json:
            _print_json([asdict(row) for row in coded])
        else:
            typer.echo(codes_table(coded))
        return
    lists: dict[Scheme, Callable[[str], tuple[listing.Listed, ...]]] = {
        Scheme.regions: listing.list_regions,
        Scheme.everyday: listing.list_everyday,
        Scheme.parts: listing.list_parts,
        Scheme.dermatomes: listing.list_dermatomes,
        **{known: partial(listing.list_scheme, known.value) for known in PUBLISHED},
    }
    with told_in_one_line():
        rows = lists[scheme](shape)
    if as_json:
        _print_json([asdict(row) for row in rows])
    else:
        typer.echo(body_table(rows))


def draw(
    pain: Annotated[
        list[str] | None,
        typer.Option(
            metavar="PAIN",
            help='A pain and how strong, like "right temple=7" or "shin-left+calf-back-left=4". '
            'Repeat for more. Begin with "stiffness:" or "numbness:" for another kind.',
        ),
    ] = None,
    shape: Annotated[str, typer.Option(help="The body shape to draw on.")] = "neutral",
    kind: Annotated[
        PainKind, typer.Option(help="The kind of pains that do not name theirs.")
    ] = PainKind.pain,
    main: Annotated[int, typer.Option(help="Which pain is the main one, counted from 1.")] = 1,
    clear: Annotated[
        list[str] | None,
        typer.Option(
            metavar="WHAT",
            help='What is free of pain: "rest", "not-asked", or a region. Repeat for more regions.',
        ),
    ] = None,
    lang: Annotated[Lang, typer.Option(help="The language it was drawn in.")] = Lang.en,
    author: Annotated[AuthorRole, typer.Option(help="Who drew it.")] = AuthorRole.therapist,
    time: Annotated[
        datetime | None,
        typer.Option(
            formats=["%Y-%m-%dT%H:%M:%S%z"],
            metavar="TIME",
            help="When, like 2026-11-24T10:00:00Z; now by default.",
        ),
    ] = None,
    output: Annotated[
        Path | None, typer.Option("-o", "--output", dir_okay=False, help="The file to write.")
    ] = None,
    as_json: AsJson = False,
) -> None:
    """Make a drawing from named regions, and print or save it."""
    from filiform.body.draw_by_name import draw_by_name, read_named_pain
    from filiform.body.drawing import canonical_json
    from filiform.body.summary import summary

    with told_in_one_line():
        drawing = draw_by_name(
            shape,
            [read_named_pain(text, kind.value) for text in pain or []],
            clear=_clear(clear or []),
            main=main,
            language=lang.value,
            author=author.value,
            time=time,
        )
        text = canonical_json(drawing)
        if output is None:
            typer.echo(text)
            return
        output.write_text(text + "\n", encoding="utf-8")
    words = summary(drawing, lang)
    if as_json:
        _print_json({"file": str(output), "summary": words, "pains": len(drawing.pains)})
    else:
        typer.echo(f"{output}: {words}")


def measure(
    drawing: Annotated[Path, typer.Argument(help="A drawing, or - for standard input.")],
    other: Annotated[
        Path | None, typer.Argument(help="A second drawing, to measure how alike they are.")
    ] = None,
    least_share: Annotated[
        float,
        typer.Option(
            min=0,
            max=1,
            help="How much of an area of a published map must be painted for it to count, 0 to 1; "
            "any paint at all by default.",
        ),
    ] = 0.0,
    on_shape: OnShape = None,
    lang: Annotated[Lang, typer.Option(help="The language of the words.")] = Lang.en,
    as_json: AsJson = False,
) -> None:
    """Measure a drawing: areas, regions, strength, spread over the body; with a second, overlap."""
    from filiform.body.measures import measure as measure_drawing
    from filiform.body.measures import overlap, widespread
    from filiform.body.summary import clear_sentence, summary

    with told_in_one_line():
        first = read_drawing(drawing, on_shape)
        second = read_drawing(other, on_shape) if other else None
    found, wide = measure_drawing(first), widespread(first, least_share=least_share)
    alike = overlap(first, second) if second else None
    words, clear = summary(first, lang), clear_sentence(first, lang)
    if as_json:
        record: dict[str, object] = {
            "summary": words,
            "clear": clear,
            "measure": asdict(found),
            "widespread": widespread_record(wide),
        }
        if second and alike:
            record |= {"other": asdict(measure_drawing(second)), "overlap": asdict(alike)}
        _print_json(record)
        return
    lines = [*measure_lines(found, lang), "", *widespread_lines(wide, lang)]
    typer.echo("\n".join([words, clear, "", *lines]))
    if alike:
        typer.echo("\n".join(["", *overlap_lines(alike)]))


def render(
    drawing: Annotated[Path, typer.Argument(help="A drawing, or - for standard input.")],
    output: Annotated[
        Path | None,
        typer.Option(
            "-o",
            "--output",
            dir_okay=False,
            help="The picture: a .png or .svg file. Without it, the chart is drawn in the "
            "terminal: in colour where it has colours and NO_COLOR is not set, else in letters.",
        ),
    ] = None,
    view: Annotated[
        list[ViewName] | None, typer.Option(help="A view to show; all four by default.")
    ] = None,
    height: Annotated[int, typer.Option(min=120, max=4000, help="Height in pixels.")] = 900,
    garment: Annotated[bool, typer.Option(help="Dress the body in a plain garment.")] = True,
    pain: Annotated[
        str | None, typer.Option(metavar="ID", help="Show this pain alone, such as p1.")
    ] = None,
    on_shape: OnShape = None,
    lang: Annotated[Lang, typer.Option(help="The language of the words.")] = Lang.en,
    as_json: AsJson = False,
) -> None:
    """Draw a drawing as a chart: front, back and both sides."""
    from filiform.body.charts import render_png, render_svg, render_terminal
    from filiform.body.drawing import only_pain

    views = tuple(known for known in VIEWS if known in (view or VIEWS))
    with told_in_one_line():
        found = read_drawing(drawing, on_shape)
        found = only_pain(found, pain) if pain else found
        if output is None:
            coloured = sys.stdout.isatty() and not os.environ.get("NO_COLOR")
            columns = shutil.get_terminal_size().columns
            typer.echo(render_terminal(found, columns, views, lang.value, coloured), color=coloured)
            return
        size = written_picture(
            output,
            png=lambda: render_png(found, views, height, lang.value, garment),
            svg=lambda: render_svg(found, views, height, lang.value, garment),
        )
    if as_json:
        _print_json({"file": str(output), "views": list(views), "bytes": size})
    else:
        typer.echo(f"{output}: {', '.join(views)}, {size / 1000:.0f} kB")


def written_picture(output: Path, *, png: Callable[[], bytes], svg: Callable[[], str]) -> int:
    """Writes the picture that the file's name asks for; its bytes. Refuses other names."""
    kind = output.suffix.lower()
    if kind not in (".png", ".svg"):
        refuse(f"{output}: a picture ends in .png or .svg. Name it like pain.png.")
    content = png() if kind == ".png" else svg().encode()
    output.write_bytes(content)
    return len(content)


def _clear(said: list[str]) -> str | list[str]:
    """What `--clear` stands for."""
    if len(said) == 1 and said[0] in ("rest", "rest-of-body", "rest_of_body"):
        return "rest_of_body"
    if not said or said in (["not-asked"], ["not_asked"]):
        return "not_asked"
    both = {"rest", "not-asked"} & set(said)
    if both:
        refuse(f'--clear {both.pop()} says everything. Leave the other "--clear" options out.')
    return said


def _print_json(value: object) -> None:
    typer.echo(json.dumps(value, ensure_ascii=False, indent=2))


def add_to(app: typer.Typer) -> None:
    """Gives the command line its verbs about the body."""
    for verb in (regions, draw, measure, render):
        app.command()(verb)
