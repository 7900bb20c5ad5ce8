"""`make bench`: runs benchmarks/ one after the other, alone on the machine."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Sequence
from pathlib import Path

from front_door.assets import build_frontend
from front_door.commands import say
from front_door.environment import prepare_environment
from front_door.places import here, must_be_writable
from front_door.trouble import Trouble


def benchmarks(folder: Path, names: Sequence[str]) -> list[Path]:
    """The benchmark files asked for by name; all of them when none is named."""
    found = {path.stem.removeprefix("bench_"): path for path in sorted(folder.glob("bench_*.py"))}
    unknown = [name for name in names if name not in found]
    if unknown:
        raise Trouble(
            f"there is no benchmark named {', '.join(unknown)}.",
            f"choose from: {', '.join(found)}",
        )
    return [found[name] for name in names] if names else list(found.values())


def main(arguments: Sequence[str]) -> int:
    """Runs each benchmark in a process of its own; 1 when one missed its bar."""
    places = here()
    must_be_writable(places.root)
    prepare_environment(places, development=True)
    build_frontend(places)
    missed = []
    for path in benchmarks(places.root / "benchmarks", arguments):
        say(f"\n== {path.stem.removeprefix('bench_')}")
        command = [str(places.python), "-m", f"benchmarks.{path.stem}"]
        known = filter(None, [str(places.root / "scripts"), os.environ.get("PYTHONPATH")])
        environment = {**os.environ, "PYTHONPATH": os.pathsep.join(known)}
        code = subprocess.run(command, cwd=places.root, env=environment, check=False).returncode
        if code != 0:
            missed.append(path.stem)
    say(f"\nMissed their bar: {', '.join(missed)}" if missed else "\nEvery bar was met.")
    return 1 if missed else 0
