"""Bad input ends in one line on stderr and exit code 2, never in a traceback."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NoReturn

import typer

from filiform.body.draw_by_name import BadPain
from filiform.body.drawing import Drawing, MalformedDrawing, on_shape, parse_drawing
from filiform.body.drawing.vocabulary import MAX_BYTES
from filiform.body.measures import TooFewDrawings
from filiform.body.naming import UnknownRegion
from filiform.body.surface import UnknownName

BAD_INPUT = 2


@contextmanager
def told_in_one_line() -> Iterator[None]:
    """Turns what the domain refuses, and files that cannot be used, into one line and exit 2."""
    try:
        yield
    except (BadPain, TooFewDrawings, UnknownName, UnknownRegion) as refusal:
        refuse(str(refusal))
    except OSError as failure:
        refuse(f"{failure.filename}: {failure.strerror}")


def refuse(sentence: str) -> NoReturn:
    """Says why on stderr, in one line, and ends with exit code 2."""
    typer.echo(f"filiform: {' '.join(sentence.split())}", err=True)
    raise typer.Exit(BAD_INPUT)


def read_drawing(path: Path, shape: str | None = None) -> Drawing:
    """The drawing in a file, or on stdin for `-`; a refusal names the first fault.

    With a shape, the drawing taken to that shape. Raises UnknownName for the shape.
    """
    if str(path) == "-":
        content = typer.get_binary_stream("stdin").read(MAX_BYTES + 1)
    else:
        with path.open("rb") as file:
            content = file.read(MAX_BYTES + 1)
    try:
        found = parse_drawing(content)
    except MalformedDrawing as refusal:
        first, more = refusal.faults[0], len(refusal.faults) - 1
        rest = f" ({more:,} more fault{'s' if more > 1 else ''}.)" if more else ""
        refuse(f"{path}: {first}{rest}")
    return on_shape(found, shape) if shape else found
