"""The first lines run on an old Python and say so; a newer one on the PATH takes over."""

from __future__ import annotations

import ast
import os
import subprocess
import sys
from pathlib import Path

import pytest

from front_door import interpreter
from front_door.trouble import Trouble

SCRIPTS = Path(__file__).resolve().parents[3] / "scripts"
OLD_ENOUGH_TO_COMPLAIN = (3, 8)


def no_candidates() -> list[str]:
    return []


def test_a_new_enough_python_goes_on_by_itself() -> None:
    assert interpreter.find_python((3, 11), no_candidates) is None


def test_an_old_python_hands_over_to_a_newer_one() -> None:
    versions = {"/usr/bin/python3.13": None, "/usr/bin/python3.12": (3, 12)}
    found = interpreter.find_python((3, 9), lambda: list(versions), versions.get)
    assert found == "/usr/bin/python3.12"


def test_an_old_python_alone_is_named_with_what_to_install() -> None:
    with pytest.raises(Trouble) as trouble:
        interpreter.find_python((3, 9), no_candidates)
    text = trouble.value.text()
    assert "Python is too old: this is 3.9, and Filiform needs 3.11 or newer." in text
    assert "sudo apt install python3" in text
    assert "brew install python" in text
    assert "make run PYTHON=" in text


def test_a_program_that_does_not_start_is_no_python(tmp_path: Path) -> None:
    shim = tmp_path / "python3.12"
    shim.write_text("#!/bin/sh\necho 'version 3.12 is not installed' >&2\nexit 127\n")
    shim.chmod(0o755)
    assert interpreter.version_of(str(shim)) is None
    assert interpreter.version_of(str(tmp_path / "nothing")) is None


def test_this_python_tells_its_version() -> None:
    assert interpreter.version_of(sys.executable) == sys.version_info[:2]


@pytest.mark.parametrize(
    "script",
    ["run.py", "verify.py", "prepare.py", "front_door/trouble.py", "front_door/interpreter.py"],
)
def test_what_runs_first_is_readable_by_python_3_8(script: str) -> None:
    source = (SCRIPTS / script).read_text()
    assert ast.parse(source, feature_version=OLD_ENOUGH_TO_COMPLAIN)


def test_what_runs_first_imports_nothing_that_an_old_python_cannot_read() -> None:
    """The whole way from the script to the complaint, in a process that believes it is 3.8."""
    pretend = (
        "import sys, runpy; sys.version_info = (3, 8, 18, 'final', 0);"
        f"sys.argv = ['run.py']; sys.path.insert(0, {str(SCRIPTS)!r});"
        f"runpy.run_path({str(SCRIPTS / 'run.py')!r}, run_name='__main__')"
    )
    ended = subprocess.run(
        [sys.executable, "-c", pretend],
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "PATH": "/nonexistent"},
    )
    assert ended.returncode == 2
    assert "Stopped: Python is too old: this is 3.8" in ended.stderr
    assert "Traceback" not in ended.stderr
