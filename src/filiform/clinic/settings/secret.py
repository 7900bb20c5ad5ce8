"""The embedded clinic's secret key: made once, kept in the data folder, readable by its owner."""

from __future__ import annotations

import os
import time
from pathlib import Path

from django.core.management.utils import get_random_secret_key

FILE_NAME = "secret-key"


def secret_key_in(folder: Path) -> str:
    """The key kept in ``folder``; the first call makes it.

    Two processes that start at once agree: whoever creates the file first wins.
    """
    path = folder / FILE_NAME
    try:
        handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError:
        return _wait_for_key(path)
    with os.fdopen(handle, "w") as file:
        file.write(get_random_secret_key())
    return path.read_text()


def _wait_for_key(path: Path) -> str:
    for _ in range(100):
        key = path.read_text()
        if key:
            return key
        time.sleep(0.01)
    raise RuntimeError(f"{path} is empty: delete it and start again; everyone must sign in anew.")
