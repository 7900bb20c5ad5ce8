"""`filiform rank`: one drawing told and pictured, or many as lines; parse, call, print."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from filiform.commands.body_verbs import AsJson, Lang
from filiform.commands.one_line import BAD_INPUT, read_drawing, refuse, told_in_one_line

if TYPE_CHECKING:
    from filiform.atlas import Atlas
    from filiform.body import Surface
    from filiform.body.drawing import Drawing
    from filiform.reasoning import Ranking
    from filiform.reasoning.cohort import Progress

STANDARD_INPUT = Path("-")
FEW = 2000
"""Fewer drawings than this are ranked sooner than other processes would have started."""


def rank(
    drawings: Annotated[
        list[Path],
        typer.Argument(help="A drawing, or - for standard input; or files and folders of many."),
    ],
    complaint: Annotated[
        str | None,
        typer.Option(help="What the patient complains of, such as shoulder-pain."),
    ] = None,
    top: Annotated[int, typer.Option(min=1, help="How many muscles to name.")] = 8,
    chart: Annotated[
        Path | None,
        typer.Option(dir_okay=False, help="Draw it too, as a .png file; for one drawing."),
    ] = None,
    processes: Annotated[
        int | None,
        typer.Option(
            min=1, help="For many drawings: processes at once; for thousands one a core without it."
        ),
    ] = None,
    cluster: Annotated[
        str | None,
        typer.Option(help="For many drawings: a Dask scheduler, such as tcp://10.0.0.5:8786."),
    ] = None,
    lang: Annotated[Lang, typer.Option(help="The language of the words.")] = Lang.en,
    as_json: AsJson = False,
) -> None:
    """Name the muscles worth palpating first, and why: suggestions, not a diagnosis.

    Many drawings give a line each: with --json a record, otherwise file, muscles and chances,
    parted by tabs. A file that cannot be read is named and the others are ranked.
    """
    if len(drawings) > 1 or drawings[0].is_dir():
        if chart:
            refuse("--chart draws one drawing. Name one file.")
        _rank_many(drawings, complaint, top, processes, cluster, as_json)
        return
    if processes or cluster:
        refuse("--processes and --cluster are for many drawings. Name files or folders.")
    _rank_one(drawings[0], complaint, top, chart, lang, as_json)


def _rank_one(
    file: Path, complaint: str | None, top: int, chart: Path | None, lang: Lang, as_json: bool
) -> None:
    from filiform.atlas import load_atlas
    from filiform.atlas.prevalence import UnknownComplaint
    from filiform.body import load_surface
    from filiform.reasoning import SUGGESTION
    from filiform.reasoning import rank as rank_drawing

    if chart and chart.suffix.lower() != ".png":
        refuse(f"--chart: {chart} is not a .png file.")
    with told_in_one_line():
        read = read_drawing(file)
    atlas, surface = load_atlas(), load_surface()
    try:
        ranking = rank_drawing(read, atlas, surface, complaint, top)
    except UnknownComplaint as refusal:
        refuse(str(refusal))
    note = SUGGESTION.text(lang)
    if chart:
        _draw(read, ranking, chart, lang)
    if as_json:
        record = {"note": note, **asdict(ranking)}
        typer.echo(json.dumps(record, ensure_ascii=False, indent=2))
        return
    _print_ranking(ranking, atlas, surface, lang)
    typer.echo(f"{note} Atlas {ranking.atlas_version}, model {ranking.model_version}.")


def _draw(drawing: Drawing, ranking: Ranking, chart: Path, lang: Lang) -> None:
    from filiform.atlas import load_atlas
    from filiform.body import load_surface
    from filiform.reasoning.picture import ranking_picture

    picture = ranking_picture(drawing, ranking, load_atlas(), load_surface(), lang.value)
    with told_in_one_line():
        chart.write_bytes(picture)
    typer.echo(f"{chart}: {len(picture) / 1000:.0f} kB", err=True)


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


def _rank_many(
    paths: list[Path],
    complaint: str | None,
    top: int,
    processes: int | None,
    cluster: str | None,
    as_json: bool,
) -> None:
    """Prints a line a drawing, in the order of the files; code 2 if one could not be read."""
    from filiform.atlas.prevalence import UnknownComplaint
    from filiform.reasoning.cohort import ClusterMissing

    files = _files(paths)
    if processes is None and len(files) < FEW:
        processes = 1
    ranked: list[Path] = []
    unreadable: list[Path] = []
    try:
        with _progress(len(files)) as told:
            drawings = _readable(files, ranked, unreadable)
            for place, ranking in enumerate(
                _rankings(drawings, complaint, top, processes, cluster, told)
            ):
                typer.echo(_line(ranked[place], ranking, as_json))
    except (UnknownComplaint, ClusterMissing) as refusal:
        refuse(str(refusal))
    except OSError as failure:
        refuse(f"--cluster: nobody answers at {cluster}. {failure}")
    if unreadable:
        typer.echo(
            f"{len(ranked)} of {len(files)} drawings ranked; {len(unreadable)} could not be read.",
            err=True,
        )
        raise typer.Exit(BAD_INPUT)


def _rankings(
    drawings: Iterator[Drawing],
    complaint: str | None,
    top: int,
    processes: int | None,
    cluster: str | None,
    told: Progress,
) -> Iterator[Ranking]:
    from filiform.reasoning.cohort import connected, rank_cohort, rank_on_cluster

    if cluster is None:
        yield from rank_cohort(drawings, complaint, top, processes=processes, progress=told)
        return
    with connected(cluster) as client:
        yield from rank_on_cluster(drawings, client, complaint, top, progress=told)


def _files(paths: Iterable[Path]) -> list[Path]:
    """The files named and those of the folders named. Refuses where there are none."""
    files: list[Path] = []
    for path in paths:
        found = sorted(path.glob("*.json")) if path.is_dir() else [path]
        if not found:
            refuse(f"{path}: has no .json file.")
        files += found
    if STANDARD_INPUT in files:
        refuse("Standard input holds one drawing. Name files or folders.")
    return files


def _readable(files: list[Path], ranked: list[Path], unreadable: list[Path]) -> Iterator[Drawing]:
    """The drawings that can be read, one by one; each other is named on stderr at once."""
    for file in files:
        try:
            with told_in_one_line():
                drawing = read_drawing(file)
        except typer.Exit:
            unreadable.append(file)
            continue
        ranked.append(file)
        yield drawing


def _line(file: Path, ranking: Ranking, as_json: bool) -> str:
    if as_json:
        return json.dumps({"file": str(file), **asdict(ranking)}, ensure_ascii=False)
    chances = (f"{one.muscle}-{one.side} {one.probability:.2f}" for one in ranking.candidates)
    return "\t".join((str(file), *chances))


@contextmanager
def _progress(total: int) -> Iterator[Progress]:
    """A bar on stderr, where that is a terminal."""
    from rich.console import Console
    from rich.progress import Progress as Bar

    console = Console(file=sys.stderr)
    with Bar(console=console, transient=True, disable=not console.is_terminal) as bar:
        task = bar.add_task("Ranking", total=total)
        yield lambda done: bar.update(task, completed=done)


def add_to(app: typer.Typer) -> None:
    """Gives the command line its verb that ranks."""
    app.command()(rank)
