"""What is built from sources before the pages work: the front end and the translations."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

from front_door.commands import run_quietly
from front_door.downloads import explain
from front_door.node import Node, find_node
from front_door.places import Places
from front_door.stamps import Stamp, fingerprint
from front_door.trouble import Trouble

NOT_SOURCES = {"node_modules", "dist", "coverage", ".vite", "test-results"}


def frontend_sources(frontend: Path) -> Iterator[Path]:
    """The files that the front end is built from."""
    for folder, subfolders, names in os.walk(frontend):
        subfolders[:] = sorted(name for name in subfolders if name not in NOT_SOURCES)
        yield from (Path(folder) / name for name in names)


def install_node_packages(places: Places, node: Node) -> None:
    """`npm ci` in frontend/, unless the lock is the one that was installed before."""
    lock = places.frontend / "package-lock.json"
    if not lock.is_file():
        raise Trouble(
            f"{lock} is missing, so the clone is not complete.",
            "fetch the repository again: git restore frontend",
        )
    stamp = Stamp(places.frontend / "node_modules" / ".filiform-stamp")
    mark = fingerprint([lock])
    if stamp.says(mark):
        return
    outcome = run_quietly(
        "Installing front end packages",
        [node.npm, "ci", "--no-audit", "--no-fund"],
        places.logs / "npm-ci.log",
        folder=places.frontend,
        environment=node.environment(),
    )
    if outcome.code != 0:
        raise explain("the front end's packages", outcome, "NPM_CONFIG_REGISTRY")
    stamp.write(mark)


def build_frontend(places: Places, *, packages: bool = False) -> None:
    """Builds the page's modules when their sources changed.

    ``packages`` asks for frontend/node_modules even when nothing needs building (tests do).
    """
    stamp = Stamp(places.work / "stamps" / "frontend")
    mark = fingerprint(frontend_sources(places.frontend))
    built = stamp.says(mark) and any(places.frontend_built.glob("*.js"))
    if built and not packages:
        return
    node = find_node(places)
    install_node_packages(places, node)
    if built:
        return
    stamp.forget()
    outcome = run_quietly(
        "Building the front end",
        [node.npm, "run", "--silent", "build"],
        places.logs / "npm-build.log",
        folder=places.frontend,
        environment=node.environment(),
    )
    if outcome.code != 0:
        raise Trouble(
            "the front end does not build.",
            f"see the error above; the whole output is in {outcome.log}.",
            outcome.last_lines(),
        )
    stamp.write(mark)


def compile_translations(places: Places) -> None:
    """Makes the .mo files that Django reads from the .po files that translators write."""
    sources = sorted(places.translations.glob("*/LC_MESSAGES/django.po"))
    stamp = Stamp(places.work / "stamps" / "translations")
    mark = fingerprint(sources)
    if stamp.says(mark) and all(source.with_suffix(".mo").is_file() for source in sources):
        return
    stamp.forget()
    outcome = run_quietly(
        "Compiling the translations",
        [
            *(places.python, "-m", "babel.messages.frontend", "compile"),
            *("--domain=django", f"--directory={places.translations}"),
        ],
        places.logs / "translations.log",
        folder=places.root,
    )
    if outcome.code != 0:
        raise Trouble(
            "the translations do not compile.",
            f"mend the .po file named above; the whole output is in {outcome.log}.",
            outcome.last_lines(),
        )
    stamp.write(mark)
