"""`filiform heatmap`: parse, call, print."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from filiform.body.views import VIEWS
from filiform.commands.body_verbs import AsJson, Lang, PainKind, ViewName, written_picture
from filiform.commands.one_line import read_drawing, told_in_one_line
from filiform.commands.tables import columns

if TYPE_CHECKING:
    from filiform.body.measures import Cohort


def heatmap(
    drawings: Annotated[
        list[Path], typer.Argument(help="The drawings: files, or folders of .json files.")
    ],
    output: Annotated[
        Path | None,
        typer.Option("-o", "--output", dir_okay=False, help="The picture: a .png or .svg file."),
    ] = None,
    shape: Annotated[str, typer.Option(help="The body shape to show them all on.")] = "neutral",
    kind: Annotated[
        list[PainKind] | None, typer.Option(help="A kind to count; every kind by default.")
    ] = None,
    least: Annotated[
        int,
        typer.Option(
            min=1,
            help="Fewest drawings that a place is shown for, and that are asked for in all, so "
            "that no person shows.",
        ),
    ] = 11,
    view: Annotated[
        list[ViewName] | None, typer.Option(help="A view to show; all four by default.")
    ] = None,
    height: Annotated[int, typer.Option(min=120, max=4000, help="Height in pixels.")] = 900,
    lang: Annotated[Lang, typer.Option(help="The language of the words.")] = Lang.en,
    as_json: AsJson = False,
) -> None:
    """Show where many drawings have paint: the share of them at each place, one body for all."""
    from filiform.body.charts import render_heat_png, render_heat_svg
    from filiform.body.drawing.vocabulary import KINDS
    from filiform.body.measures import cohort

    views = tuple(known for known in VIEWS if known in (view or VIEWS))
    with told_in_one_line():
        found = cohort(
            (read_drawing(path) for path in _files(drawings)),
            shape=shape,
            kinds=[one.value for one in kind] if kind else KINDS,
            least=least,
        )
        if output:
            written_picture(
                output,
                png=lambda: render_heat_png(found, views, height, lang.value),
                svg=lambda: render_heat_svg(found, views, height, lang.value),
            )
    if as_json:
        typer.echo(json.dumps(_record(found, output), ensure_ascii=False, indent=2))
    else:
        typer.echo("\n".join(_lines(found, lang.value, output)))


def _files(paths: Sequence[Path]) -> list[Path]:
    return [
        file
        for path in paths
        for file in (sorted(path.glob("*.json")) if path.is_dir() else [path])
    ]


def _record(found: Cohort, output: Path | None) -> dict[str, object]:
    """Counts below the least are null; regions that no drawing paints are left out."""
    regions = [
        {"id": name, "drawings": count, "share": None if count is None else count / found.drawings}
        for name, count in _counts(found)
    ]
    return {
        "file": str(output) if output else None,
        "drawings": found.drawings,
        "shape": found.shape,
        "least": found.least,
        "regions": regions,
    }


def _lines(found: Cohort, language: str, output: Path | None) -> list[str]:
    """The regions that most drawings touch, and the file written."""
    from filiform.body.surface import load_surface

    surface = load_surface()
    rows = [
        (surface.region(name).name(language), str(count), f"{100 * count / found.drawings:.0f} %")
        for name, count in _counts(found)
        if count is not None
    ]
    head = [f"{found.drawings} drawings on shape {found.shape}"]
    hidden = sum(count is None for _, count in _counts(found))
    if hidden:
        head.append(f"{hidden} regions are painted in fewer than {found.least} and are left out")
    elif not rows:
        head.append("None of them has paint of a kind that is counted")
    table = columns(rows).splitlines() if rows else []
    return [*head, "", *table, *([f"\n{output}"] if output else [])]


def _counts(found: Cohort) -> list[tuple[str, int | None]]:
    """Regions with paint and how many drawings touch them, the most first.

    None below the least, and those by id: their order must not tell who has more.
    """
    from filiform.body.surface import load_surface

    touched = [
        (region.id, int(count) if count >= found.least else None)
        for region, count in zip(load_surface().regions, found.regions, strict=True)
        if count
    ]
    return sorted(touched, key=lambda row: (-(row[1] or 0), row[0]))


def add_to(app: typer.Typer) -> None:
    """Gives the command line its verb about many drawings."""
    app.command()(heatmap)
