"""`filiform atlas show`, `check` and `export`: parse, call, print."""

from __future__ import annotations

import json
from dataclasses import asdict
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from filiform.commands.body_verbs import AsJson, Lang
from filiform.commands.one_line import BAD_INPUT, refuse, told_in_one_line

if TYPE_CHECKING:
    from filiform.atlas.account import Account

atlas_app = typer.Typer(help="Look at the atlas of muscles, or validate it.", no_args_is_help=True)


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
    app.add_typer(atlas_app, name="atlas")
