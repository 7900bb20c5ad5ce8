"""Finds a Node.js that can build the front end, or brings one in as a Python wheel."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path

from front_door.commands import run_quietly
from front_door.downloads import explain
from front_door.environment import PIP, make_venv
from front_door.places import Places
from front_door.stamps import Stamp, fingerprint


@dataclass(frozen=True)
class Node:
    """A folder that holds `node` and `npm`."""

    folder: Path

    @property
    def npm(self) -> Path:
        """Node's package client."""
        return self.folder / "npm"

    def environment(self) -> dict[str, str]:
        """This process's environment with this Node first on the PATH."""
        path = f"{self.folder}{os.pathsep}{os.environ.get('PATH', os.defpath)}"
        return {**os.environ, "PATH": path}


def new_enough(version: str) -> bool:
    """Whether Vite 8 runs on it: 20.19 and later 20s, 22.12 and later.

    >>> [new_enough(v) for v in ("v20.18.1", "v20.19.0", "v21.7.0", "v22.11.0", "v24.1.0")]
    [False, True, False, False, True]
    """
    found = re.match(r"v(\d+)\.(\d+)\.", version)
    if found is None:
        return False
    major, minor = int(found[1]), int(found[2])
    return (major == 20 and minor >= 19) or (major == 22 and minor >= 12) or major >= 23


def node_version(node: str | Path) -> str:
    """What the `node` at this path says of itself; empty when it does not start."""
    try:
        answer = subprocess.run(
            [str(node), "--version"], capture_output=True, text=True, timeout=30, check=True
        )
    except (OSError, subprocess.SubprocessError):
        return ""
    return answer.stdout.strip()


def node_on_path() -> Node | None:
    """The machine's own Node when it is new enough and has npm beside it."""
    node, npm = shutil.which("node"), shutil.which("npm")
    if node is None or npm is None or not new_enough(node_version(node)):
        return None
    folder = Path(node).parent
    return Node(folder) if (folder / "npm").exists() else None


def node_from_wheel(places: Places) -> Node:
    """A Node in an environment of its own, so that it never reaches the runtime."""
    venv = places.work / "node"
    node = Node(venv / "bin")
    stamp = Stamp(venv / ".stamp")
    mark = fingerprint([places.lock("node")])
    if stamp.says(mark) and new_enough(node_version(node.folder / "node")):
        return node
    stamp.forget()
    make_venv(venv, places.logs / "venv-node.log", "Making an environment for Node.js")
    outcome = run_quietly(
        "Bringing Node.js (the machine has none that is new enough)",
        [venv / "bin" / "python", *PIP, "--require-hashes", "--requirement", places.lock("node")],
        places.logs / "pip-node.log",
        folder=places.root,
    )
    if outcome.code != 0:
        raise explain("Node.js", outcome, "PIP_INDEX_URL")
    stamp.write(mark)
    return node


def find_node(places: Places) -> Node:
    """The machine's Node when it will do, else one from a wheel."""
    return node_on_path() or node_from_wheel(places)
