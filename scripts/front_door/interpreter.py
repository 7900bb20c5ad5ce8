"""Finds a Python that Filiform runs on (runs on Python 3.8)."""

import os
import shutil
import signal
import subprocess
import sys
from typing import Callable, List, NoReturn, Optional, Tuple

from front_door.trouble import Trouble

OLDEST = (3, 11)
NAMES_ON_PATH = ("python3.13", "python3.12", "python3.11", "python3.14", "python3")

Version = Tuple[int, int]


def version_of(command: str) -> Optional[Version]:
    """The version that ``command`` has when it is really started; None when it does not start."""
    try:
        answer = subprocess.run(
            [command, "-c", "import sys; print(*sys.version_info[:2])"],
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            timeout=30,
            check=True,
        )
        major, minor = answer.stdout.decode().split()
        return int(major), int(minor)
    except (OSError, ValueError, subprocess.SubprocessError):
        return None


def on_path() -> List[str]:
    """The Pythons on the PATH, best first."""
    return [path for path in map(shutil.which, NAMES_ON_PATH) if path]


def find_python(
    current: Version,
    candidates: Callable[[], List[str]] = on_path,
    version: Callable[[str], Optional[Version]] = version_of,
) -> Optional[str]:
    """None when the ``current`` Python is new enough, else the path of one that is."""
    if current >= OLDEST:
        return None
    for command in candidates():
        found = version(command)
        if found is not None and found >= OLDEST:
            return command
    raise Trouble(
        "Python is too old: this is {}.{}, and Filiform needs 3.11 or newer.".format(*current),
        "install Python 3.11 or newer, then run the same command again. "
        "Debian 12 and Ubuntu 24.04: sudo apt install python3 python3-venv. "
        "macOS: brew install python@3.12. Other systems: https://www.python.org/downloads/. "
        "If a newer one is installed in an unusual place: make run PYTHON=/path/to/python3.12",
    )


def start_again_with(command: str) -> NoReturn:
    """Replaces this process by the same script on the Python at ``command``."""
    sys.stdout.flush()
    os.execv(command, [command, *sys.argv])


def _stop(number: int, frame: object) -> NoReturn:
    """A polite request to end (SIGTERM) is treated as Ctrl+C: what runs is ended first."""
    raise KeyboardInterrupt


def run_main(main_module: str) -> int:
    """Runs ``main()`` of a module of this package on a new enough Python; prints trouble."""
    try:
        newer = find_python((sys.version_info[0], sys.version_info[1]))
        if newer:
            start_again_with(newer)
        signal.signal(signal.SIGTERM, _stop)
        # A shell starts what it puts into the background with Ctrl+C ignored, and every program
        # started from here would inherit that and could not be told to end.
        signal.signal(signal.SIGINT, signal.default_int_handler)
        module = __import__("front_door." + main_module, fromlist=["main"])
        return int(module.main(sys.argv[1:]))
    except Trouble as trouble:
        sys.stderr.write(trouble.text())
        return 2
    except KeyboardInterrupt:
        sys.stderr.write("\nStopped.\n")
        return 130
