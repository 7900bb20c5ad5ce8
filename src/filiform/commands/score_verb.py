"""`filiform score`: an outcome questionnaire scored, or the change between two times."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from filiform.commands.body_verbs import AsJson, Lang
from filiform.commands.one_line import refuse, told_in_one_line
from filiform.commands.tables import columns
from filiform.knowledge import suggestion

if TYPE_CHECKING:
    from filiform.outcomes import Change, Instrument, Responses, Score

MOST_BYTES = 1_000_000


def score(
    instrument: Annotated[
        str | None,
        typer.Argument(help="Which questionnaire, such as ndi.", show_default=False),
    ] = None,
    answers: Annotated[
        list[Path] | None,
        typer.Argument(
            help="Answers as JSON, or -; a second file for a later time.", show_default=False
        ),
    ] = None,
    list_all: Annotated[
        bool, typer.Option("--list", help="List the questionnaires, and those left out.")
    ] = False,
    lang: Annotated[Lang, typer.Option(help="The language of the words.")] = Lang.en,
    as_json: AsJson = False,
) -> None:
    """Score an outcome questionnaire by its published rule, missing items included.

    With an instrument and no answers, its items are listed. With two files, the change between
    them is told, and whether patients call so much important.
    """
    if list_all or instrument is None:
        if not list_all:
            refuse("Name a questionnaire, or ask for --list.")
        _list(lang.value, as_json)
        return
    found = _named(instrument)
    files = answers or []
    if not files:
        _items(found, lang.value, as_json)
    elif len(files) > 2:
        refuse("Name one file of answers, or two to compare.")
    else:
        _score(found, files, lang.value, as_json)


def _named(name: str) -> Instrument:
    from filiform.outcomes import load_instruments

    known = load_instruments()
    try:
        return known.named(name)
    except KeyError:
        left_out = next((one for one in known.left_out if one.id == name), None)
        if left_out:
            refuse(f"{left_out.name} is not here: {left_out.why}.")
        near = suggestion(name, [one.id for one in known.all])
        refuse(f'"{name}" is not a questionnaire known here. {near}')


def _score(instrument: Instrument, files: list[Path], language: str, as_json: bool) -> None:
    from filiform.outcomes import changes
    from filiform.outcomes import score as scores_of

    times = [scores_of(instrument, _read(file, instrument)) for file in files]
    compared = changes(instrument, *times) if len(times) == 2 else ()
    if as_json:
        record: dict[str, Any] = {
            "instrument": instrument.id,
            "scores": [[_score_record(one) for one in scores] for scores in times],
            "changes": [_change_record(one) for one in compared],
            "meaning": instrument.meaning.text(language),
            "better": str(instrument.better),
            "source": instrument.provenance.source,
        }
        typer.echo(json.dumps(record, ensure_ascii=False, indent=2))
        return
    for line in _lines(instrument, times, compared, language):
        typer.echo(line)


def _lines(
    instrument: Instrument,
    times: list[tuple[Score, ...]],
    compared: tuple[Change, ...],
    language: str,
) -> list[str]:
    rows = [
        (one.name.text(language), *(_value(scores[at]) for scores in times))
        for at, one in enumerate(times[0])
    ]
    lines = [instrument.name.text(language), *columns(rows).splitlines()]
    lines.append(instrument.meaning.text(language))
    lines += [_change_line(one) for one in compared]
    return [*lines, f"Source: {instrument.provenance.source}"]


def _value(one: Score) -> str:
    if one.value is None:
        return f"no score: {one.missing} of {one.of} items are missing"
    missing = f", {one.missing} missing" if one.missing else ""
    return f"{one.value:.4g} of {one.low:g} to {one.high:g}{missing}"


def _change_line(one: Change) -> str:
    if one.points is None:
        return f"{one.id}: no change can be told"
    way = "better" if one.points > 0 else "worse" if one.points < 0 else "the same"
    said = f"{one.id}: {abs(one.points):.3g} {way}" if one.points else f"{one.id}: {way}"
    if one.important is None:
        return f"{said}; no important change was published"
    word = "patients call that important" if one.matters else "less than patients call important"
    share = f" or {one.important.percent:g} %" if one.important.percent else ""
    return f"{said}; {word} ({one.important.points:g}{share}: {one.important.source})"


def _read(file: Path, instrument: Instrument) -> Responses:
    from filiform.outcomes import UnreadableResponses, read_responses

    with told_in_one_line():
        if str(file) == "-":
            content = typer.get_binary_stream("stdin").read(MOST_BYTES + 1)
        else:
            with file.open("rb") as opened:
                content = opened.read(MOST_BYTES + 1)
    if len(content) > MOST_BYTES:
        refuse(f"{file}: more than {MOST_BYTES:,} bytes. Answers are far smaller.")
    try:
        return read_responses(json.loads(content), instrument)
    except UnreadableResponses as refusal:
        more = len(refusal.faults) - 1
        rest = f" ({more:,} more fault{'s' if more > 1 else ''}.)" if more else ""
        refuse(f"{file}: {refusal.faults[0]}{rest}")
    except (ValueError, RecursionError):
        refuse(f"{file}: is not JSON. filiform score {instrument.id} lists its items.")


def _list(language: str, as_json: bool) -> None:
    from filiform.outcomes import load_instruments

    known = load_instruments()
    if as_json:
        record = {
            "instruments": [
                {
                    "id": one.id,
                    "name": one.name.text(language),
                    "items": len(one.items),
                    "places": list(one.places),
                    "licence": one.licence,
                    "source": one.provenance.source,
                }
                for one in known.all
            ],
            "left_out": [{"id": one.id, "why": one.why} for one in known.left_out],
        }
        typer.echo(json.dumps(record, ensure_ascii=False, indent=2))
        return
    rows = [
        (one.id, f"{len(one.items)}", one.name.text(language), one.licence) for one in known.all
    ]
    typer.echo(columns([("id", "items", "name", "licence"), *rows]))
    typer.echo("\nLeft out:")
    typer.echo(columns([(one.id, one.name, one.why) for one in known.left_out]))


def _items(instrument: Instrument, language: str, as_json: bool) -> None:
    if as_json:
        record = {
            "id": instrument.id,
            "least": instrument.least,
            "most": instrument.most,
            "items": {item.id: item.label.text(language) for item in instrument.items},
        }
        typer.echo(json.dumps(record, ensure_ascii=False, indent=2))
        return
    typer.echo(f"{instrument.name.text(language)}: each {instrument.least} to {instrument.most}")
    typer.echo(columns([(item.id, item.label.text(language)) for item in instrument.items]))
    typer.echo(f"Licence: {instrument.licence}")
    typer.echo("The wording is on the authors' form; the labels here are ours.")


def _score_record(one: Score) -> dict[str, object]:
    return {
        "id": one.id,
        "value": one.value,
        "low": one.low,
        "high": one.high,
        "answered": one.answered,
        "of": one.of,
    }


def _change_record(one: Change) -> dict[str, object]:
    return {
        "id": one.id,
        "points_better": one.points,
        "percent_better": one.percent,
        "important": one.matters,
        "important_from": one.important.points if one.important else None,
        "source": one.important.source if one.important else None,
    }


def add_to(app: typer.Typer) -> None:
    """Give the command line this verb."""
    app.command()(score)
