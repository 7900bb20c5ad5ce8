"""`make test` (everything that CI runs) and `make check` (the quick part; changes nothing)."""

from __future__ import annotations

import argparse
import os
import time
from collections.abc import Sequence

from front_door.assets import build_frontend, compile_translations, install_node_packages
from front_door.chromium import VARIABLE, provide_chromium
from front_door.commands import say
from front_door.environment import prepare_environment
from front_door.node import Node, find_node
from front_door.places import Places, here, must_be_writable
from front_door.schedule import Step, run_steps
from front_door.summary import failures_text, summary_text, why_not

CORES = 2


def quick_steps(places: Places, node: Node) -> list[Step]:
    """What is known without running Filiform: style, types, layers."""
    tools = places.venv / "bin"
    clean = {k: v for k, v in os.environ.items() if k != "DATABASE_URL"}
    in_node = {**clean, "PATH": node.environment()["PATH"]}

    def step(name: str, *command: str) -> Step:
        return Step(name, [tools / command[0], *command[1:]], places.root, environment=clean)

    return [
        step("Types (mypy --strict)", "mypy"),
        step("Style (ruff check)", "ruff", "check", "."),
        step("Layout (ruff format)", "ruff", "format", "--check", "."),
        step("Layers (import-linter)", "lint-imports", "--no-cache"),
        Step(
            "Front end: types and style",
            [node.npm, "run", "--silent", "check"],
            places.frontend,
            environment=in_node,
        ),
    ]


def slow_steps(places: Places, node: Node, chromium: str) -> list[Step]:
    """What runs Filiform: its tests on both databases, its pages, its docs, its wheel."""
    tools = places.venv / "bin"
    with_database = {**os.environ, "PATH": node.environment()["PATH"]}
    clean = {k: v for k, v in with_database.items() if k != "DATABASE_URL"}
    # Without a path pytest runs its testpaths: unit, property and spec tests.
    pytest = [str(tools / "pytest"), "-q", "-p", "no:cacheprovider"]
    two = ["-n", str(CORES), "--dist=worksteal"]
    return [
        Step(
            "Front end: tests (Vitest)",
            [node.npm, "run", "--silent", "test"],
            places.frontend,
            environment=clean,
        ),
        Step("Documentation (strict)", docs_command(places), places.root, environment=clean),
        Step(
            "Python tests on SQLite",
            [*pytest, *two],
            places.root,
            slots=2,
            pytest=True,
            environment=clean,
        ),
        Step(
            "Python tests on PostgreSQL",
            [*pytest, "--database=postgresql", "tests/unit/clinic", "tests/postgres"],
            places.root,
            pytest=True,
            environment=with_database,
        ),
        Step(
            "Wheel in an empty environment",
            [*pytest, "tests/wheel"],
            places.root,
            pytest=True,
            environment=clean,
        ),
        Step(
            "Browser tests (Chromium)",
            [*pytest, *two, "tests/browser"],
            places.root,
            slots=2,
            pytest=True,
            environment={**clean, VARIABLE: chromium},
        ),
    ]


def docs_command(places: Places) -> list[str]:
    """Builds docs/ into .build/docs; any warning (a dead link, a page in no list) fails."""
    return [
        str(places.venv / "bin" / "sphinx-build"),
        *("--builder=html", "--fail-on-warning", "--keep-going", "--nitpicky", "--quiet"),
        str(places.root / "docs"),
        str(places.work / "docs"),
    ]


def main(arguments: Sequence[str]) -> int:
    """Prepares, runs every step, prints the failures and the summary; 0 when all passed."""
    parser = argparse.ArgumentParser(prog="verify.py", description=__doc__)
    parser.add_argument("--quick", action="store_true", help="only style, types and layers")
    options = parser.parse_args(arguments)
    places, start = here(), time.monotonic()
    must_be_writable(places.root)
    say("Filiform: getting ready to verify")
    prepare_environment(places, development=True)
    node = find_node(places)
    if options.quick:
        install_node_packages(places, node)
        steps = quick_steps(places, node)
    else:
        build_frontend(places, packages=True)
        compile_translations(places)
        chromium = provide_chromium(places)
        steps = quick_steps(places, node) + slow_steps(places, node, str(chromium))
    say(f"  Ready after {time.monotonic() - start:.1f} s; {len(steps)} steps")
    results = run_steps(steps, places.logs, CORES)
    say(failures_text(results))
    say(summary_text(results, time.monotonic() - start))
    return 1 if any(why_not(result) for result in results) else 0
