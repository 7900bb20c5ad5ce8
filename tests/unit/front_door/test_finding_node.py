"""The machine's Node builds the front end when it is new enough; else a wheel brings one."""

from __future__ import annotations

from pathlib import Path

import pytest

from front_door.node import new_enough, node_on_path


@pytest.mark.parametrize("version", ["v20.19.0", "v20.20.2", "v22.12.0", "v24.1.0", "v25.0.0"])
def test_it_takes_what_vite_runs_on(version: str) -> None:
    assert new_enough(version)


@pytest.mark.parametrize(
    "version", ["v18.20.0", "v20.18.9", "v21.7.3", "v22.11.0", "", "not a version"]
)
def test_it_refuses_what_vite_does_not_run_on(version: str) -> None:
    assert not new_enough(version)


def machine(folder: Path, version: str, *names: str) -> None:
    for name in names:
        program = folder / name
        program.write_text(f"#!/bin/sh\necho {version}\n")
        program.chmod(0o755)


def test_it_finds_node_and_npm_on_the_path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    machine(tmp_path, "v22.14.0", "node", "npm")
    monkeypatch.setenv("PATH", str(tmp_path))
    node = node_on_path()
    assert node is not None
    assert node.npm == tmp_path / "npm"
    assert node.environment()["PATH"].split(":")[0] == str(tmp_path)


def test_a_node_that_is_too_old_is_not_taken(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    machine(tmp_path, "v18.19.0", "node", "npm")
    monkeypatch.setenv("PATH", str(tmp_path))
    assert node_on_path() is None


def test_a_node_without_npm_is_not_taken(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    machine(tmp_path, "v22.14.0", "node")
    monkeypatch.setenv("PATH", str(tmp_path))
    assert node_on_path() is None
