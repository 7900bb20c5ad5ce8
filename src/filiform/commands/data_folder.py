"""The folder that holds everything a clinic on one machine keeps."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from filiform.commands.refusal import CannotStart

DATABASE = "filiform.sqlite3"
PARTS_OF_THE_DATABASE = (DATABASE, f"{DATABASE}-wal", f"{DATABASE}-shm")


def default_data_folder() -> Path:
    """``FILIFORM_DATA_DIR``, else the place that this system keeps for a program's data."""
    said = os.environ.get("FILIFORM_DATA_DIR")
    if said:
        return Path(said)
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Application Support" / "filiform"
    base = os.environ.get("XDG_DATA_HOME") or Path.home() / ".local" / "share"
    return Path(base) / "filiform"


def open_data_folder(folder: Path) -> Path:
    """Makes the folder, for its owner only; raises CannotStart where nothing can be written."""
    folder = folder.absolute()
    probe = folder / f".write-test-{os.getpid()}"
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        probe.write_text("")
        probe.unlink()
    except OSError as error:
        raise CannotStart(
            f"No permission to write into the data folder {folder} ({error.strerror}). "
            "Choose another with --data FOLDER."
        ) from error
    return folder


def forget_database(folder: Path) -> None:
    """Removes the SQLite database in ``folder``, and nothing else."""
    for name in PARTS_OF_THE_DATABASE:
        (folder / name).unlink(missing_ok=True)
