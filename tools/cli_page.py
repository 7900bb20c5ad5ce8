"""The reference page of the command line, made from the parser itself."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, TypeAlias

import typer
from typer.core import TyperGroup

from filiform.cli import app

Command: TypeAlias = Any  # typer keeps the type of a verb to itself

WIDTH = 88
HEAD = """# Command line

<!-- Made by `python -m tools.reference_pages` from the parser; not edited by hand. -->

Every verb is a plain function that a notebook can call as well.
With `--json` it prints JSON for programs.
Bad input ends in one line on stderr and exit code 2.
"""


def cli_page() -> str:
    """The page as Markdown: each verb with its help as the terminal shows it."""
    command = typer.main.get_command(app)
    return "\n".join([HEAD, *_chapters(command, "filiform")])


def _chapters(command: Command, name: str) -> Iterator[str]:
    """A chapter for a verb, or for each verb of a group."""
    if isinstance(command, TyperGroup):
        for verb, inner in sorted(command.commands.items()):
            yield from _chapters(inner, f"{name} {verb}")
        return
    context = command.make_context(name, [], resilient_parsing=True, terminal_width=WIDTH)
    lines = [line.rstrip() for line in command.get_help(context).strip().splitlines()]
    yield "\n".join([f"## `{name}`", "", "```text", *lines, "```", ""])
