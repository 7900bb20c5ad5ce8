"""`filiform screen`: the screening questions, and answers turned into a verdict."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from filiform.commands.body_verbs import AsJson, Lang
from filiform.commands.one_line import refuse, told_in_one_line

if TYPE_CHECKING:
    from filiform.safety import Answers

MOST_BYTES = 1_000_000


def screen(
    answers: Annotated[
        Path | None,
        typer.Argument(help="Answers as JSON, or - for standard input.", show_default=False),
    ] = None,
    questions: Annotated[
        bool, typer.Option("--questions", help="List the questions and what may be answered.")
    ] = False,
    template: Annotated[
        bool, typer.Option("--template", help="Print a file of answers to fill in.")
    ] = False,
    lang: Annotated[Lang, typer.Option(help="The language of the words.")] = Lang.en,
    as_json: AsJson = False,
) -> None:
    """Say what speaks against needling somebody who answered this: decision support.

    The answers name each question: {"age": 54, "complaint": ["neck"], "fever": "no"}.
    "others": "no" says that every other question was asked and answered with no.
    """
    if (answers is not None) + questions + template != 1:
        refuse("Name a file of answers, or ask for --questions or --template.")
    if questions:
        _list_questions(lang.value, as_json)
    elif template:
        typer.echo(_template())
    elif answers is not None:
        _judge(answers, lang.value, as_json)


def _judge(file: Path, language: str, as_json: bool) -> None:
    from filiform.safety import assess
    from filiform.safety.telling import verdict_lines, verdict_record

    verdict = assess(_read(file))
    if as_json:
        record = verdict_record(verdict, language)
        typer.echo(json.dumps(record, ensure_ascii=False, indent=2))
        return
    for line in verdict_lines(verdict, language):
        typer.echo(line)


def _read(file: Path) -> Answers:
    from filiform.safety import UnreadableAnswers, load_screening, read_answers

    with told_in_one_line():
        if str(file) == "-":
            content = typer.get_binary_stream("stdin").read(MOST_BYTES + 1)
        else:
            with file.open("rb") as opened:
                content = opened.read(MOST_BYTES + 1)
    if len(content) > MOST_BYTES:
        refuse(f"{file}: more than {MOST_BYTES:,} bytes. Answers are far smaller.")
    try:
        value = json.loads(content)
    except (ValueError, RecursionError):
        refuse(f"{file}: is not JSON. filiform screen --template prints a file to fill in.")
    try:
        return read_answers(value, load_screening().questions)
    except UnreadableAnswers as refusal:
        more = len(refusal.faults) - 1
        rest = f" ({more:,} more fault{'s' if more > 1 else ''}.)" if more else ""
        refuse(f"{file}: {refusal.faults[0]}{rest}")


def _list_questions(language: str, as_json: bool) -> None:
    from filiform.safety import load_screening
    from filiform.safety.telling import question_records

    if as_json:
        typer.echo(json.dumps(question_records(language), ensure_ascii=False, indent=2))
        return
    for group in load_screening().groups:
        typer.echo(f"\n{group.id}: {group.stem.text(language)}")
        for question in load_screening().questions:
            if question.group == group:
                typer.echo(f"  {question.id}  ({question.allowed})")
                typer.echo(f"      {question.text.text(language)}")


def _template() -> str:
    from filiform.safety import load_screening

    empty = {question.id: "unanswered" for question in load_screening().questions}
    return json.dumps(empty, indent=2)


def add_to(app: typer.Typer) -> None:
    """Give the command line this verb."""
    app.command()(screen)
