"""The browser tests never skip: Chromium is found, installed, or its absence is a failure."""

from __future__ import annotations

from pathlib import Path

import pytest

from front_door import chromium
from front_door.commands import Outcome
from front_door.places import Places
from front_door.trouble import Trouble


@pytest.fixture
def bare_machine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A machine without any browser; returns the folder that is its PATH."""
    programs = tmp_path / "programs"
    programs.mkdir()
    monkeypatch.setenv("PATH", str(programs))
    monkeypatch.setenv("PLAYWRIGHT_BROWSERS_PATH", str(tmp_path / "playwright"))
    monkeypatch.delenv(chromium.VARIABLE, raising=False)
    monkeypatch.setattr(chromium, "MAC_APPLICATIONS", ())
    return programs


def program(path: Path, code: int = 0) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f"#!/bin/sh\nexit {code}\n")
    path.chmod(0o755)
    return path


def test_it_takes_the_machines_own(bare_machine: Path) -> None:
    assert chromium.find_chromium() is None
    chrome = program(bare_machine / "google-chrome")
    assert chromium.find_chromium() == chrome


def test_a_placeholder_that_does_not_start_is_passed_over(bare_machine: Path) -> None:
    program(bare_machine / "chromium-browser", code=1)
    chrome = program(bare_machine / "google-chrome-stable")
    assert chromium.find_chromium() == chrome


def test_it_takes_the_one_that_playwright_brought(bare_machine: Path) -> None:
    brought = bare_machine.parent / "playwright" / "chromium-1200" / "chrome-linux" / "chrome"
    program(brought)
    assert chromium.find_chromium() == brought


def test_the_one_that_is_named_wins(bare_machine: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    program(bare_machine / "chromium")
    mine = program(bare_machine.parent / "mine")
    monkeypatch.setenv(chromium.VARIABLE, str(mine))
    assert chromium.find_chromium() == mine


def test_a_named_one_that_does_not_start_is_trouble(
    bare_machine: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(chromium.VARIABLE, "/nonexistent/chrome")
    with pytest.raises(Trouble, match="FILIFORM_CHROMIUM=/nonexistent/chrome does not start"):
        chromium.find_chromium()


def test_every_way_is_tried_and_then_it_says_what_to_do(
    bare_machine: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    tried: list[str] = []

    def fail(what: str, command: list[object], log: Path, **_: object) -> Outcome:
        tried.append(" ".join(str(part) for part in command))
        return Outcome(1, 0.0, log)

    monkeypatch.setattr(chromium, "run_quietly", fail)
    monkeypatch.setattr(chromium, "apt_get", lambda: ["sudo", "-n", "apt-get"])
    with pytest.raises(Trouble) as trouble:
        chromium.provide_chromium(Places(bare_machine.parent))
    assert "apt-get install -y chromium" in tried[0]
    assert tried[1].endswith("playwright install chromium")
    text = trouble.value.text()
    assert "the browser tests need Chromium or Chrome" in text
    assert "sudo apt install chromium" in text
    assert "brew install --cask chromium" in text


def test_where_packages_may_not_be_installed_only_playwright_is_tried(bare_machine: Path) -> None:
    assert chromium.apt_get() is None
    [only] = chromium.ways_to_install(Places(bare_machine), None)
    assert str(only[0]).endswith("playwright")
