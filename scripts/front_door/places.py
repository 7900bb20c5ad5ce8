"""Where things lie in the clone."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

from front_door.trouble import Trouble


@dataclass(frozen=True)
class Places:
    """The folders and files of one clone, all below ``root``."""

    root: Path

    @property
    def venv(self) -> Path:
        """The environment that everything runs in."""
        return self.root / ".venv"

    @property
    def python(self) -> Path:
        """The environment's Python."""
        return self.venv / "bin" / "python"

    @property
    def work(self) -> Path:
        """Logs, stamps and a Node of our own; deleting it costs only time."""
        return self.root / ".build"

    @property
    def logs(self) -> Path:
        """What the long steps printed."""
        return self.work / "logs"

    @property
    def frontend(self) -> Path:
        """The TypeScript sources."""
        return self.root / "frontend"

    @property
    def frontend_built(self) -> Path:
        """Where Vite puts the modules that the pages load."""
        return self.root / "src" / "filiform" / "clinic" / "static" / "filiform" / "build"

    @property
    def translations(self) -> Path:
        """The folder of the translated words."""
        return self.root / "src" / "filiform" / "clinic" / "locale"

    def lock(self, name: str) -> Path:
        """A file of pinned packages, by name: runtime, build, dev or node."""
        return self.root / "requirements" / f"{name}.txt"


def here() -> Places:
    """The clone that this file is part of."""
    return Places(Path(__file__).resolve().parent.parent.parent)


def must_be_writable(folder: Path) -> None:
    """Raises Trouble naming ``folder`` when nothing can be written into it."""
    probe = folder / f".write-test-{os.getpid()}"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        probe.write_text("")
        probe.unlink()
    except OSError as error:
        raise Trouble(
            f"no permission to write into the folder {folder} ({error.strerror}).",
            "clone Filiform into a folder of your own (for example below your home folder), "
            f"or give yourself the right to write: sudo chown -R $(id -un) {folder}",
        ) from error
