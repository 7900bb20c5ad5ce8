"""`make fix`: puts right what can be put right without thinking."""

from __future__ import annotations

import subprocess
from collections.abc import Sequence
from pathlib import Path

from front_door.assets import install_node_packages
from front_door.environment import prepare_environment
from front_door.node import find_node
from front_door.places import here, must_be_writable


def main(arguments: Sequence[str]) -> int:
    """Sorts imports, mends and lays out Python and TypeScript; 1 when something is left."""
    del arguments
    places = here()
    must_be_writable(places.root)
    prepare_environment(places, development=True)
    node = find_node(places)
    install_node_packages(places, node)
    ruff = str(places.venv / "bin" / "ruff")
    commands: tuple[tuple[list[str], Path], ...] = (
        ([ruff, "check", "--fix", "."], places.root),
        ([ruff, "format", "."], places.root),
        ([str(node.npm), "run", "--silent", "fix"], places.frontend),
    )
    environment = node.environment()
    codes = [
        subprocess.run(command, cwd=folder, env=environment, check=False).returncode
        for command, folder in commands
    ]
    return 1 if any(codes) else 0
