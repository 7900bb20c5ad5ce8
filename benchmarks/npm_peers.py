"""Body maps and a viewer of others, from npm, made ready for a browser as ours is.

Each is installed at an exact version without running its scripts, with the frameworks that it
asks for, and bundled, minified, by the Vite of this repository from an entry that shows it once.
"""

from __future__ import annotations

import gzip
import json
import shutil
import subprocess
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

FRONTEND = Path(__file__).resolve().parents[1] / "frontend"
INSTALL_WITHIN_S = 180
REACT: Mapping[str, str] = {"react": "18.3.1", "react-dom": "18.3.1"}

SHOWN_BY_REACT = """
import {{ createElement }} from "react";
import {{ createRoot }} from "react-dom/client";
import {what} from "{package}";
createRoot(document.body).render(createElement({element}, {{ data: [] }}));
"""


class Unreachable(Exception):
    """The registry did not give a package."""


@dataclass(frozen=True)
class Peer:
    """A package, the entry that shows it, and what it needs besides."""

    package: str
    version: str
    entry: str
    needs: Mapping[str, str] = field(default_factory=dict)
    remark: str = ""
    """What is not counted, and why."""

    @property
    def label(self) -> str:
        """Name and version."""
        return f"{self.package} {self.version}"

    @property
    def counted(self) -> str:
        """What the figure holds besides the package and what that depends on."""
        needs = ", ".join(f"{name} {version}" for name, version in self.needs.items())
        return "; ".join(filter(None, [f"with {needs}" if needs else "", self.remark]))


def by_react(package: str, version: str, what: str = "Body", **needs: str) -> Peer:
    """A React component: counted with React, without which nothing of it is seen."""
    entry = SHOWN_BY_REACT.format(what=what, package=package, element=what.strip("{ }"))
    return Peer(package, version, entry, {**REACT, **needs})


PEERS = (
    Peer(
        "@google/model-viewer",
        "4.4.0",
        'import "@google/model-viewer";\n',
        {"three": "0.183.2"},
        remark="its model, and decoders that it fetches when a model needs them, not counted",
    ),
    Peer(
        "body-highlighter",
        "3.0.2",
        'import * as all from "body-highlighter";\nObject.assign(window, all);\n',
    ),
    by_react("react-body-highlighter", "2.0.5"),
    by_react("@mjcdev/react-body-highlighter", "0.0.4"),
    by_react("reactjs-human-body", "0.0.8", "{ BodyComponent }", **{"styled-components": "5.3.11"}),
)


def sent_kb(path: Path) -> float:
    """The size of a file as it travels, in thousands of bytes."""
    return len(gzip.compress(path.read_bytes(), compresslevel=9)) / 1000


def bundled_kb(peer: Peer, folder: Path) -> float:
    """What a browser downloads of it, scripts and styles, gzip; raises Unreachable."""
    folder.mkdir(parents=True)
    wanted = {peer.package: peer.version, **peer.needs}
    (folder / "package.json").write_text(json.dumps({"private": True, "dependencies": wanted}))
    (folder / "entry.js").write_text(peer.entry)
    npm = shutil.which("npm")
    if npm is None:
        raise Unreachable("npm is not there.")
    install = [npm, "install", "--ignore-scripts", "--no-audit", "--no-fund", "--legacy-peer-deps"]
    run(install, folder)
    vite = FRONTEND / "node_modules" / "vite" / "bin" / "vite.js"
    (folder / "vite.config.mjs").write_text(VITE)
    run(["node", str(vite), "build", "--logLevel", "error"], folder)
    return sum(sent_kb(path) for path in (folder / "dist").rglob("*") if path.is_file())


VITE = """
export default {
  build: {
    target: "es2022",
    modulePreload: false,
    rollupOptions: { input: "entry.js", output: { format: "es" } },
  },
};
"""


def run(command: list[str], folder: Path) -> None:
    """Runs it there; raises Unreachable with the end of what it said."""
    try:
        subprocess.run(
            command,
            cwd=folder,
            capture_output=True,
            text=True,
            check=True,
            timeout=INSTALL_WITHIN_S,
        )
    except subprocess.CalledProcessError as error:
        raise Unreachable((error.stderr or error.stdout).strip()[-300:]) from error
    except (OSError, subprocess.TimeoutExpired) as error:
        raise Unreachable(str(error)) from error
