"""`filiform rank`, `atlas show` and `atlas check`: parse, call, print."""

from __future__ import annotations

import json
from dataclasses import asdict
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated

import typer

from filiform.commands.body_verbs import AsJson, Lang
from filiform.commands.one_line import BAD_INPUT, read_drawing, refuse, told_in_one_line

atlas_app = typer.Typer(help="Look at the atlas of muscles, or validate it.", no_args_is_help=True)


def rank(
    drawing: Annotated[Path, typer.Argument(help="A drawing, or - for standard input.")],
    top: Annotated[int, typer.Option(min=1, help="How many muscles to name.")] = 8,
    lang: Annotated[Lang, typer.Option(help="The language of the words.")] = Lang.en,
    as_json: AsJson = False,
) -> None:
    """Name the muscles worth palpating first, and why: suggestions, not a diagnosis."""
    from filiform.atlas import load_atlas
    from filiform.body import load_surface
    from filiform.reasoning import MODEL_VERSION, SUGGESTION, rank_by_overlap, reasons, title

    with told_in_one_line():
        read = read_drawing(drawing)
    atlas, surface = load_atlas(), load_surface()
    candidates = rank_by_overlap(read, atlas, surface, top)
    note = SUGGESTION.text(lang)
    if as_json:
        record = {
            "note": note,
            "atlas_version": atlas.version,
            "model_version": MODEL_VERSION,
            "candidates": [asdict(candidate) for candidate in candidates],
        }
        typer.echo(json.dumps(record, ensure_ascii=False, indent=2))
        return
    if not candidates:
        typer.echo("No muscle of the atlas fits what is painted.", err=True)
    for place, candidate in enumerate(candidates, start=1):
        typer.echo(f"{place:2}. {title(candidate, atlas, lang)}  ({candidate.score:.2f})")
        for sentence in reasons(candidate, surface, lang):
            typer.echo(f"    {sentence}")
    typer.echo(f"{note} Atlas {atlas.version}, model {MODEL_VERSION}.")


@atlas_app.command("show")
def show(
    muscle: Annotated[
        str | None, typer.Argument(help="A muscle's id, like infraspinatus. All ids without it.")
    ] = None,
    lang: Annotated[Lang, typer.Option(help="The language of the words.")] = Lang.en,
    as_json: AsJson = False,
) -> None:
    """Show one muscle of the atlas, or list all of them."""
    from filiform.atlas import UnknownMuscle, load_atlas
    from filiform.atlas.showing import describe_muscle, muscle_to_json

    atlas = load_atlas()
    try:
        chosen = [atlas.muscle(muscle)] if muscle else list(atlas.muscles)
    except UnknownMuscle as refusal:
        refuse(str(refusal))
    if as_json:
        record = {"version": atlas.version, "muscles": [muscle_to_json(one) for one in chosen]}
        typer.echo(json.dumps(record, ensure_ascii=False, indent=2))
    elif muscle:
        typer.echo("\n".join(describe_muscle(chosen[0], lang)))
    else:
        typer.echo("\n".join(f"{one.id}  {one.name.text(lang)}" for one in chosen))


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


def add_to(app: typer.Typer) -> None:
    """Gives the command line its verbs about muscles."""
    app.command()(rank)
    app.add_typer(atlas_app, name="atlas")
