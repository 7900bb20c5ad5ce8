"""The environment `.venv`: made once, filled from the pinned lists, refilled when they change."""

from __future__ import annotations

import importlib.util
import platform
import re
import shutil
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path

from front_door.commands import run_quietly
from front_door.downloads import explain
from front_door.interpreter import OLDEST, version_of
from front_door.places import Places
from front_door.stamps import Stamp, fingerprint
from front_door.trouble import Trouble

PINNED = re.compile(r"^([A-Za-z0-9._-]+)==", re.MULTILINE)
PIP = ("-m", "pip", "--disable-pip-version-check", "--no-input", "install", "--progress-bar=off")


def missing_venv_advice(system: str, version: tuple[int, int]) -> str:
    """What to install when Python came without the means to make environments."""
    python = f"python{version[0]}.{version[1]}"
    if system == "Darwin":
        return f"install Python with Homebrew (brew install python@{version[0]}.{version[1]})"
    return (
        f"install its package. Debian and Ubuntu: sudo apt install {python}-venv. "
        f"Fedora: sudo dnf install {python}"
    )


def was_moved(folder: Path) -> bool:
    """Whether the environment was made in another place: its programs still start from there."""
    described = (folder / "pyvenv.cfg").read_text().splitlines()
    made_by = [line for line in described if line.startswith("command = ")]
    return any(not line.endswith(f" {folder}") for line in made_by)


def make_venv(folder: Path, log: Path, what: str = "Making the environment") -> None:
    """Makes an environment in ``folder`` unless a usable one is there."""
    version = version_of(str(folder / "bin" / "python"))
    if version is not None and version >= OLDEST and not was_moved(folder):
        return
    if importlib.util.find_spec("venv") is None or importlib.util.find_spec("ensurepip") is None:
        raise Trouble(
            f"this Python ({sys.executable}) came without venv or ensurepip, "
            "which make an environment.",
            missing_venv_advice(platform.system(), sys.version_info[:2])
            + ", then run the same command again.",
        )
    shutil.rmtree(folder, ignore_errors=True)
    outcome = run_quietly(what, [sys.executable, "-m", "venv", folder], log, folder=folder.parent)
    if outcome.code != 0:
        raise Trouble(
            f"the environment {folder} could not be made.",
            missing_venv_advice(platform.system(), sys.version_info[:2])
            + f", then run the same command again. The whole output is in {log}.",
            outcome.last_lines(6),
        )


def install_locks(places: Places, names: Sequence[str], what: str) -> None:
    """Installs the pinned packages of ``names`` (each with its hash) unless it was done before."""
    locks = [places.lock(name) for name in names]
    stamp = Stamp(places.venv / ".stamps" / "-".join(names))
    mark = fingerprint(locks)
    if stamp.says(mark):
        return
    stamp.forget()
    arguments = [part for lock in locks for part in ("--requirement", str(lock))]
    outcome = run_quietly(
        what,
        [places.python, *PIP, "--require-hashes", *arguments],
        places.logs / f"pip-{'-'.join(names)}.log",
        folder=places.root,
    )
    if outcome.code != 0:
        raise explain("the Python packages", outcome, "PIP_INDEX_URL")
    remove_dropped(places, names)
    stamp.write(mark)


def packages_in(locks: Iterable[Path]) -> set[str]:
    """The names that the locks pin."""
    return {name for lock in locks for name in PINNED.findall(lock.read_text())}


def remove_dropped(places: Places, names: Sequence[str]) -> None:
    """Removes what an earlier state of these locks installed and this one no longer lists."""
    kept = places.venv / ".stamps" / f"{'-'.join(names)}.packages"
    wanted = packages_in(places.lock(name) for name in names)
    dropped = sorted((set(kept.read_text().split()) if kept.is_file() else set()) - wanted)
    if dropped:
        run_quietly(
            "Removing packages that are no longer listed",
            [places.python, "-m", "pip", "uninstall", "--yes", *dropped],
            places.logs / "pip-uninstall.log",
            folder=places.root,
        )
    kept.parent.mkdir(parents=True, exist_ok=True)
    kept.write_text("\n".join(sorted(wanted)))


def install_filiform(places: Places) -> None:
    """Installs the clone itself, so that a change in its sources is live at once."""
    stamp = Stamp(places.venv / ".stamps" / "filiform")
    described = [places.root / "pyproject.toml", places.root / "hatch_build.py"]
    mark = fingerprint(described, str(places.root))
    if stamp.says(mark) and (places.venv / "bin" / "filiform").exists():
        return
    stamp.forget()
    outcome = run_quietly(
        "Installing Filiform itself",
        [places.python, *PIP, "--no-deps", "--no-build-isolation", "--editable", places.root],
        places.logs / "pip-filiform.log",
        folder=places.root,
    )
    if outcome.code != 0:
        raise explain("Filiform itself", outcome, "PIP_INDEX_URL")
    stamp.write(mark)


def prepare_environment(places: Places, *, development: bool) -> None:
    """Leaves `.venv` with all that running (or, in ``development``, testing) needs."""
    make_venv(places.venv, places.logs / "venv.log")
    names = ["runtime", "build", "dev"] if development else ["runtime", "build"]
    install_locks(places, names, "Installing Python packages")
    install_filiform(places)
