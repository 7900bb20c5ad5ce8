"""`make locks`: pins every package group of pyproject.toml with hashes in requirements/."""

from __future__ import annotations

import argparse
import datetime
import shutil
import subprocess
from collections.abc import Sequence

from front_door.commands import say
from front_door.places import Places, here
from front_door.trouble import Trouble

WAIT = datetime.timedelta(days=7)
"""A release is a week old before we take it: most bad ones are withdrawn by then."""

GROUPS = {
    "runtime": "what a running clinic needs",
    "build": "what turns the sources into an installed Filiform",
    "dev": "what only developing and testing need",
    "node": "Node.js, for machines that have none",
}


def header(name: str) -> str:
    """The comment at the top of a lock."""
    return (
        f"# {name}: {GROUPS[name]}.\n"
        "# Every package is pinned, with the hashes of its files, for Linux and macOS and for\n"
        "# Python 3.11 and newer. Made by `make locks` from pyproject.toml; not edited by hand.\n"
    )


def compile_command(uv: str, name: str, before: str) -> list[str]:
    """The call that resolves one group; later groups keep to the versions of the runtime."""
    what = ["pyproject.toml"] if name == "runtime" else ["--group", f"pyproject.toml:{name}"]
    keep = [] if name in ("runtime", "node") else ["--constraint", "requirements/runtime.txt"]
    if name == "dev":
        keep += ["--constraint", "requirements/build.txt"]
    return [
        *(uv, "pip", "compile", *what, *keep),
        *("--universal", "--python-version", "3.11", "--generate-hashes", "--upgrade"),
        *("--no-header", "--no-emit-index-url", "--no-emit-find-links", "--no-annotate"),
        *("--quiet", "--exclude-newer", before),
    ]


def write_lock(places: Places, uv: str, name: str, before: str) -> None:
    """Resolves one group and writes its lock."""
    done = subprocess.run(
        compile_command(uv, name, before),
        cwd=places.root,
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode != 0:
        raise Trouble(
            f"the group {name} cannot be pinned.", "see the reason above.", done.stderr.strip()
        )
    places.lock(name).write_text(header(name) + done.stdout)
    say(f"  requirements/{name}.txt")


def main(arguments: Sequence[str]) -> int:
    """Writes all locks anew."""
    parser = argparse.ArgumentParser(prog="locks.py", description=__doc__)
    parser.add_argument(
        "--before",
        default=(datetime.datetime.now(datetime.UTC) - WAIT).date().isoformat(),
        help="take no release that is newer than this day (default: a week ago)",
    )
    options = parser.parse_args(arguments)
    uv = shutil.which("uv")
    if uv is None:
        raise Trouble(
            "uv is not on the PATH; it resolves the versions.",
            "install it (pipx install uv) and run the same command again.",
        )
    places = here()
    for name in GROUPS:
        write_lock(places, uv, name, options.before)
    return 0
