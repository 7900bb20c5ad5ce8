"""Finds a Chromium for the browser tests, and installs one where that is permitted."""

from __future__ import annotations

import os
import platform
import shutil
import subprocess
from collections.abc import Iterator, Sequence
from pathlib import Path

from front_door.commands import run_quietly
from front_door.places import Places
from front_door.trouble import Trouble

VARIABLE = "FILIFORM_CHROMIUM"
NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge")
MAC_APPLICATIONS = (
    "Chromium.app/Contents/MacOS/Chromium",
    "Google Chrome.app/Contents/MacOS/Google Chrome",
    "Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
)
PLAYWRIGHT_PATTERNS = (
    "chromium-*/chrome-linux*/chrome",
    "chromium_headless_shell-*/chrome-*/*headless*shell",
    "chromium-*/chrome-mac*/*.app/Contents/MacOS/*",
)


def playwright_folder() -> Path:
    """Where Playwright keeps the browsers that it downloaded."""
    said = os.environ.get("PLAYWRIGHT_BROWSERS_PATH")
    if said:
        return Path(said)
    if platform.system() == "Darwin":
        return Path.home() / "Library" / "Caches" / "ms-playwright"
    return Path.home() / ".cache" / "ms-playwright"


def candidates() -> Iterator[Path]:
    """Every place where a Chromium may be, best first."""
    yield from (Path(found) for name in NAMES if (found := shutil.which(name)))
    for application in MAC_APPLICATIONS:
        yield Path("/Applications") / application
    for pattern in PLAYWRIGHT_PATTERNS:
        yield from sorted(playwright_folder().glob(pattern), reverse=True)


def starts(browser: Path) -> bool:
    """Whether the program at ``browser`` runs (a distribution's placeholder does not)."""
    try:
        subprocess.run([str(browser), "--version"], capture_output=True, timeout=60, check=True)
    except (OSError, subprocess.SubprocessError):
        return False
    return True


def find_chromium() -> Path | None:
    """The Chromium named by FILIFORM_CHROMIUM, else the first one on this machine that runs."""
    said = os.environ.get(VARIABLE)
    if said:
        if not starts(Path(said)):
            raise Trouble(
                f"{VARIABLE}={said} does not start.",
                f"set {VARIABLE} to the path of Chromium or Chrome, or unset it.",
            )
        return Path(said)
    return next((path for path in candidates() if path.exists() and starts(path)), None)


def apt_get() -> list[str] | None:
    """The command prefix that installs Debian packages without asking; None where it may not."""
    if shutil.which("apt-get") is None:
        return None
    if os.geteuid() == 0:
        return ["env", "DEBIAN_FRONTEND=noninteractive", "apt-get"]
    if shutil.which("sudo") and subprocess.run(["sudo", "-n", "true"], check=False).returncode == 0:
        return ["sudo", "-n", "env", "DEBIAN_FRONTEND=noninteractive", "apt-get"]
    return None


def ways_to_install(places: Places, prefix: list[str] | None) -> Iterator[Sequence[str | Path]]:
    """The commands that may bring a Chromium, one way after the other."""
    if prefix is not None:
        yield ["sh", "-c", f"{' '.join(prefix)} update && {' '.join(prefix)} install -y chromium"]
    yield [places.venv / "bin" / "playwright", "install", "chromium"]


def provide_chromium(places: Places) -> Path:
    """A Chromium that runs: found, else installed, else Trouble that says what to do."""
    found = find_chromium()
    if found is not None:
        return found
    for number, command in enumerate(ways_to_install(places, apt_get())):
        run_quietly(
            "Installing Chromium for the browser tests",
            command,
            places.logs / f"chromium-{number}.log",
            folder=places.root,
        )
        found = find_chromium()
        if found is not None:
            return found
    raise Trouble(
        "the browser tests need Chromium or Chrome; none was found and none could be installed.",
        "install it (Debian: sudo apt install chromium; macOS: brew install --cask chromium) or "
        f"set {VARIABLE}=/path/to/chrome, then run the same command again. "
        f"What was tried is in {places.logs}/chromium-*.log.",
    )
