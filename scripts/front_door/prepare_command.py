"""`scripts/prepare.py`: the environment and what is built, for `make check`, `fix`, `docs`."""

from __future__ import annotations

import argparse
from collections.abc import Sequence

from front_door.assets import build_frontend, compile_translations
from front_door.environment import prepare_environment
from front_door.places import here, must_be_writable


def main(arguments: Sequence[str]) -> int:
    """Prepares a development environment; with ``--python-only`` nothing of the front end."""
    parser = argparse.ArgumentParser(prog="prepare.py", description=__doc__)
    parser.add_argument("--python-only", action="store_true", help="leave the front end alone")
    options = parser.parse_args(arguments)
    places = here()
    must_be_writable(places.root)
    prepare_environment(places, development=True)
    if not options.python_only:
        build_frontend(places, packages=True)
    compile_translations(places)
    return 0
