"""The command line ``filiform``: parses and prints; its verbs are plain functions elsewhere."""

from __future__ import annotations

import typer

from filiform.commands import verbs as running

app = typer.Typer(no_args_is_help=True, add_completion=False, pretty_exceptions_enable=False)
running.add_to(app)


def main() -> None:
    """The console script."""
    app()
