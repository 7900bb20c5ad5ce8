"""The command line ``filiform``: parses and prints; its verbs are plain functions elsewhere."""

from __future__ import annotations

import sys
from collections.abc import Sequence

import typer

from filiform.commands import (
    audit_verb,
    body_verbs,
    export_verb,
    heat_verb,
    import_verb,
    muscle_verbs,
    rank_verb,
    score_verb,
    screen_verb,
)
from filiform.commands import verbs as running

app = typer.Typer(
    name="filiform",
    help="Run a dry needling service end to end. These are suggestions, never a diagnosis.",
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)
running.add_to(app)
body_verbs.add_to(app)
heat_verb.add_to(app)
rank_verb.add_to(app)
muscle_verbs.add_to(app)
screen_verb.add_to(app)
score_verb.add_to(app)
audit_verb.add_to(app)
import_verb.add_to(app)
export_verb.add_to(app)


def main(arguments: Sequence[str] | None = None) -> None:
    """The console script: bad input is told in one line on stderr and ends with exit code 2."""
    command = typer.main.get_command(app)
    given = list(sys.argv[1:] if arguments is None else arguments) or ["--help"]
    try:
        code = command.main(given, prog_name="filiform", standalone_mode=False)
    except typer.TyperException as fault:
        sentence = " ".join(fault.format_message().split())
        verb = getattr(fault, "ctx", None)
        asked = verb.command_path if verb else "filiform"
        typer.echo(f"filiform: {sentence.rstrip('.')}. See: {asked} --help", err=True)
        sys.exit(2)
    except typer.Abort:
        sys.exit(130)
    sys.exit(code if isinstance(code, int) else 0)
