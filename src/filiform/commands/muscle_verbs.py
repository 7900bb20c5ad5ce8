"""`filiform rank` and `atlas show`, `check`, `export`: parse, call, print."""

from __future__ import annotations

import json
from dataclasses import asdict
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from filiform.commands.body_verbs import AsJson, Lang
from filiform.commands.one_line import BAD_INPUT, read_drawing, refuse, told_in_one_line

if TYPE_CHECKING:
    from filiform.atlas import Atlas
    from filiform.atlas.account import Account
    from filiform.body import Surface
    from filiform.reasoning import Ranking

atlas_app = typer.Typer(help="Look at the atlas of muscles, or validate it.", no_args_is_help=True)


def rank(
    drawing: Annotated[Path, typer.Argument(help="A drawing, or - for standard input.")],
    complaint: Annotated[
        str | None,
        typer.Option(help="What the patient complains of, such as shoulder-pain."),
    ] = None,
    top: Annotated[int, typer.Option(min=1, help="How many muscles to name.")] = 8,
    lang: Annotated[Lang, typer.Option(help="The language of the words.")] = Lang.en,
    as_json: AsJson = False,
) -> None:
    """Name the muscles worth palpating first, and why: suggestions, not a diagnosis."""
    from filiform.atlas import load_atlas
    from filiform.atlas.prevalence import UnknownComplaint
    from filiform.body import load_surface
    from filiform.reasoning import SUGGESTION
    from filiform.reasoning import rank as rank_drawing

    with told_in_one_line():
        read = read_drawing(drawing)
    atlas, surface = load_atlas(), load_surface()
    try:
        ranking = rank_drawing(read, atlas, surface, complaint, top)
    except UnknownComplaint as refusal:
        refuse(str(refusal))
    note = SUGGESTION.text(lang)
    if as_json:
        record = {"note": note, **asdict(ranking)}
        typer.echo(json.dumps(record, ensure_ascii=False, indent=2))
        return
    _print_ranking(ranking, atlas, surface, lang)
    typer.echo(f"{note} Atlas {ranking.atlas_version}, model {ranking.model_version}.")


def _print_ranking(ranking: Ranking, atlas: Atlas, surface: Surface, lang: Lang) -> None:
    """A muscle a paragraph: probability, title, points, reasons, hazards."""
    from filiform.reasoning import reasons, remarks, title

    if not ranking.candidates:
        typer.echo("No muscle of the atlas fits what is painted.", err=True)
    for place, candidate in enumerate(ranking.candidates, start=1):
        points = ", ".join(
            f"{atlas.trigger_point(point.trigger_point).name.text(lang)} "
            f"{100 * point.probability:.0f} %"
            for point in candidate.points
        )
        heading = title(candidate, atlas, lang)
        typer.echo(f"{place:2}. {heading}  {100 * candidate.probability:.0f} %  ({points})")
        for sentence in reasons(candidate, atlas, surface, lang):
            typer.echo(f"    {sentence}")
        hazards = ", ".join(hazard.structure.text(lang) for hazard in candidate.hazards)
        typer.echo(f"    ! {hazards}")
    for sentence in remarks(ranking, surface, lang):
        typer.echo(sentence)


@atlas_app.command("show")
def show(
    muscle: Annotated[
        str | None,
        typer.Argument(
            help="A muscle's id or its English, Spanish or Latin name. All muscles without it."
        ),
    ] = None,
    lang: Annotated[Lang, typer.Option(help="The language of the words.")] = Lang.en,
    html: Annotated[
        Path | None, typer.Option(dir_okay=False, help="Write a page with its referral charts.")
    ] = None,
    png: Annotated[
        Path | None, typer.Option(dir_okay=False, help="Write a picture of its referral charts.")
    ] = None,
    shape: Annotated[str, typer.Option(help="The body shape of the charts.")] = "male",
    as_json: AsJson = False,
) -> None:
    """Show one muscle of the atlas, in words and as referral charts, or list all of them."""
    from filiform.atlas import UnknownMuscle, load_atlas
    from filiform.atlas.account import account_of
    from filiform.atlas.as_json import muscle_to_json
    from filiform.atlas.finding import muscle_called
    from filiform.atlas.showing import describe_muscle

    atlas = load_atlas()
    try:
        chosen = [muscle_called(atlas, muscle)] if muscle else list(atlas.muscles)
    except UnknownMuscle as refusal:
        refuse(str(refusal))
    if html or png:
        if muscle is None:
            refuse("A page or picture shows one muscle. Name it.")
        _write_charts(account_of(chosen[0], atlas, lang), shape, html, png)
        return
    if as_json:
        record = {"version": atlas.version, "muscles": [muscle_to_json(one) for one in chosen]}
        typer.echo(json.dumps(record, ensure_ascii=False, indent=2))
    elif muscle:
        typer.echo("\n".join(describe_muscle(account_of(chosen[0], atlas, lang))))
    else:
        typer.echo("\n".join(f"{one.id}  {one.name.text(lang)}" for one in chosen))


def _write_charts(account: Account, shape: str, html: Path | None, png: Path | None) -> None:
    """Writes the page, the picture or both, and says where."""
    from filiform.atlas.html_page import html_page
    from filiform.atlas.poster import poster
    from filiform.body import load_surface

    surface = load_surface()
    with told_in_one_line():
        surface.positions(shape)
        if html:
            html.write_text(html_page(account, shape, surface), encoding="utf-8")
        if png:
            png.write_bytes(poster(account, shape, surface))
    for written in filter(None, (html, png)):
        typer.echo(f"{written}: {account.name}, {written.stat().st_size / 1000:.0f} kB")


@atlas_app.command("check")
def check(as_json: AsJson = False) -> None:
    """Validate the atlas, and count what no clinician has checked."""
    from filiform.atlas.checking import check_atlas

    report = check_atlas(datetime.now(UTC).date())
    if as_json:
        typer.echo(json.dumps(asdict(report), ensure_ascii=False, indent=2))
    else:
        typer.echo(
            f"Atlas {report.version}: {report.muscles} muscles, "
            f"{report.trigger_points} trigger points, {len(report.faults)} mistakes."
        )
        typer.echo(
            f"Not yet reviewed by a clinician: {len(report.unreviewed)}. "
            f"Review due: {len(report.due)}."
        )
        for fault in report.faults:
            typer.echo(str(fault), err=True)
    if not report.is_sound:
        raise typer.Exit(BAD_INPUT)


@atlas_app.command("export")
def export(
    folder: Annotated[
        Path, typer.Argument(file_okay=False, help="Where to write; made when it is not there.")
    ],
) -> None:
    """Write the whole atlas as JSON and tables for others to use, with its schema and licence."""
    from filiform.atlas import load_atlas
    from filiform.atlas.bundle import bundle

    atlas = load_atlas()
    with told_in_one_line():
        folder.mkdir(parents=True, exist_ok=True)
        for name, content in bundle(atlas).items():
            (folder / name).write_bytes(content)
            typer.echo(f"{folder / name}: {len(content) / 1000:.0f} kB")
    typer.echo(f"Atlas {atlas.version}, Apache-2.0.")


def add_to(app: typer.Typer) -> None:
    """Gives the command line its verbs about muscles."""
    app.command()(rank)
    app.add_typer(atlas_app, name="atlas")
