"""`filiform demo` and `filiform serve` as the command line sees them: parse, call, say.

The functions are imported when a verb is called: `filiform regions` must not wait for Django.
"""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from filiform.commands.refusal import CannotStart

Port = Annotated[int, typer.Option(min=1, max=65535, help="The port to listen on.")]
Data = Annotated[
    Path | None, typer.Option(file_okay=False, help="The folder that keeps the clinic's data.")
]


class Profile(StrEnum):
    """The two sets of settings."""

    embedded = "embedded"
    production = "production"


def demo(
    port: Port = 8000,
    data: Data = None,
    fresh: Annotated[bool, typer.Option("--fresh", help="Begin with an empty database.")] = False,
) -> None:
    """Start a small invented clinic on this machine, to try everything."""
    from filiform.commands.demo import demo as start

    _start_or_say_why(lambda: start(port=port, data=data, fresh=fresh, say=typer.echo))


def serve(
    profile: Annotated[
        Profile, typer.Option(help="One machine with SQLite, or a health system.")
    ] = Profile.embedded,
    host: Annotated[str, typer.Option(help="The address to listen on.")] = "127.0.0.1",
    port: Port = 8000,
    workers: Annotated[int, typer.Option(min=1, help="Processes; more need PostgreSQL.")] = 1,
    data: Data = None,
) -> None:
    """Start a real clinic."""
    from filiform.commands.serve import serve as start

    _start_or_say_why(
        lambda: start(
            profile=profile.value,
            host=host,
            port=port,
            workers=workers,
            data=data,
            say=typer.echo,
        )
    )


def _start_or_say_why(start: Callable[[], None]) -> None:
    try:
        start()
    except CannotStart as refusal:
        typer.echo(str(refusal), err=True)
        raise typer.Exit(2) from refusal


def add_to(app: typer.Typer) -> None:
    """Gives the command line its verbs that run a clinic."""
    app.command()(demo)
    app.command()(serve)
