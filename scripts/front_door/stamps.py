"""Remembers by content what a finished step was made from, so that it is not done twice."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from pathlib import Path


def fingerprint(files: Iterable[Path], *more: str) -> str:
    """A digest of the files' names and contents (not their dates) and of ``more`` words."""
    digest = hashlib.sha256()
    for path in sorted(files):
        digest.update(f"{path}\0{path.stat().st_size}\0".encode())
        digest.update(path.read_bytes())
    for word in more:
        digest.update(f"\0{word}".encode())
    return digest.hexdigest()


class Stamp:
    """A small file that holds the fingerprint of a step's last success."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def says(self, mark: str) -> bool:
        """Whether the step already succeeded with this fingerprint."""
        return self.path.is_file() and self.path.read_text() == mark

    def write(self, mark: str) -> None:
        """Remembers the success; written last, so an interrupted step is done again."""
        self.path.parent.mkdir(parents=True, exist_ok=True)
        self.path.write_text(mark)

    def forget(self) -> None:
        """From now until the next ``write`` the step counts as not done."""
        self.path.unlink(missing_ok=True)
