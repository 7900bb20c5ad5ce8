"""Without venv or ensurepip nothing can be made; the package to install is named."""

from __future__ import annotations

import importlib.util
from importlib.machinery import ModuleSpec
from pathlib import Path

import pytest

from front_door.environment import make_venv, missing_venv_advice, remove_dropped
from front_door.places import Places
from front_door.trouble import Trouble


def test_a_python_without_ensurepip_is_told_its_package(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    find = importlib.util.find_spec

    def debian(name: str, package: str | None = None) -> ModuleSpec | None:
        return None if name == "ensurepip" else find(name, package)

    monkeypatch.setattr("importlib.util.find_spec", debian)
    monkeypatch.setattr("platform.system", lambda: "Linux")
    with pytest.raises(Trouble) as trouble:
        make_venv(tmp_path / "venv", tmp_path / "log")
    assert "came without venv or ensurepip" in trouble.value.text()
    assert "sudo apt install python3." in trouble.value.text()
    assert "-venv" in trouble.value.text()


def test_each_system_gets_its_own_command() -> None:
    assert "sudo apt install python3.11-venv" in missing_venv_advice("Linux", (3, 11))
    assert "brew install python@3.12" in missing_venv_advice("Darwin", (3, 12))


def test_a_usable_environment_is_left_alone(tmp_path: Path) -> None:
    make_venv(tmp_path / "venv", tmp_path / "log")
    (tmp_path / "venv" / "kept").write_text("")
    make_venv(tmp_path / "venv", tmp_path / "log")
    assert (tmp_path / "venv" / "kept").exists()


def test_a_broken_environment_is_made_anew(tmp_path: Path) -> None:
    python = tmp_path / "venv" / "bin" / "python"
    python.parent.mkdir(parents=True)
    python.symlink_to("/nonexistent/python")
    make_venv(tmp_path / "venv", tmp_path / "log")
    assert python.exists()


def test_an_environment_that_was_moved_is_made_anew(tmp_path: Path) -> None:
    make_venv(tmp_path / "before", tmp_path / "log")
    (tmp_path / "before").rename(tmp_path / "after")
    (tmp_path / "after" / "kept").write_text("")
    make_venv(tmp_path / "after", tmp_path / "log")
    assert not (tmp_path / "after" / "kept").exists()


def test_a_package_that_is_no_longer_listed_is_removed_and_nothing_else(tmp_path: Path) -> None:
    places = Places(tmp_path)
    asked = tmp_path / "asked"
    places.python.parent.mkdir(parents=True)
    places.python.write_text(f'#!/bin/sh\necho "$@" >> {asked}\n')
    places.python.chmod(0o755)
    lock = places.lock("runtime")
    lock.parent.mkdir()
    lock.write_text("django==5.2.19 \\\n    --hash=sha256:1\npillow==13.0.0\n")
    remove_dropped(places, ["runtime"])
    assert not asked.exists()
    lock.write_text("django==5.2.20\n")
    remove_dropped(places, ["runtime"])
    assert asked.read_text() == "-m pip uninstall --yes pillow\n"
