"""`make test` runs every step, counts what pytest counted, and passes only when all did."""

from __future__ import annotations

import subprocess
import sys
import time
from pathlib import Path

import pytest

from front_door.commands import Outcome
from front_door.schedule import Result, Step, run_steps
from front_door.summary import failures_text, summary_text, why_not

SCRIPTS = Path(__file__).resolve().parents[3] / "scripts"


def step(folder: Path, name: str, code: str, *, slots: int = 1, is_pytest: bool = False) -> Step:
    return Step(name, [sys.executable, "-c", code], folder, slots=slots, pytest=is_pytest)


def ended(tmp_path: Path, output: str, code: int = 0) -> Result:
    log = tmp_path / "log"
    log.write_text(output)
    return Result(Step("Tests", ["pytest"], tmp_path, pytest=True), Outcome(code, 1.5, log))


def test_a_failed_step_does_not_hide_the_others(tmp_path: Path) -> None:
    results = run_steps(
        [step(tmp_path, "one", "raise SystemExit(3)"), step(tmp_path, "two", "print('fine')")],
        tmp_path,
        2,
    )
    assert [why_not(result) for result in results] == ["exit code 3", ""]


def test_two_narrow_steps_run_side_by_side_and_a_wide_one_alone(tmp_path: Path) -> None:
    note = (
        "import sys, time, pathlib; p = pathlib.Path({0!r}); t = time.monotonic();"
        "time.sleep(0.4); p.write_text(f'{{t}} {{time.monotonic()}}')"
    )
    names = ("a", "b", "wide")
    steps = [
        step(tmp_path, name, note.format(str(tmp_path / name)), slots=2 if name == "wide" else 1)
        for name in names
    ]
    run_steps(steps, tmp_path, 2)
    spans = {name: [float(x) for x in (tmp_path / name).read_text().split()] for name in names}
    assert spans["a"][0] < spans["b"][1]
    assert spans["b"][0] < spans["a"][1]
    assert spans["wide"][0] >= max(spans["a"][1], spans["b"][1])


def test_the_last_line_is_in_pytests_own_form(tmp_path: Path) -> None:
    result = ended(tmp_path, "....\n===== 7 passed in 1.20s =====\n")
    text = summary_text([result, result], 90.0)
    assert text.splitlines()[-1] == "==================== 14 passed in 90.00s ===================="
    assert "Everything passed." in text


def test_a_quiet_closing_line_counts_too(tmp_path: Path) -> None:
    assert why_not(ended(tmp_path, "..\n3 passed in 0.10s\n")) == ""


def test_a_minute_long_run_counts_too(tmp_path: Path) -> None:
    result = ended(tmp_path, "==== 3 passed, 1 warning in 65.10s (0:01:05) ====\n")
    assert why_not(result) == ""


def test_a_skipped_test_does_not_pass_silently(tmp_path: Path) -> None:
    result = ended(tmp_path, "2 passed, 1 skipped in 0.10s\n")
    assert why_not(result) == "tests left out: 1 skipped"
    assert "Did not pass: Tests" in summary_text([result], 1.0)


def test_a_run_without_tests_does_not_pass(tmp_path: Path) -> None:
    assert why_not(ended(tmp_path, "no tests ran in 0.01s\n", code=0)) == "no test ran"


def test_the_whole_output_of_a_failed_step_is_shown_and_of_a_passed_one_is_not(
    tmp_path: Path,
) -> None:
    failed = ended(tmp_path, "E   AssertionError: 4 is not 5\n1 failed in 0.1s\n", code=1)
    assert "AssertionError: 4 is not 5" in failures_text([failed])
    passed = ended(tmp_path, "1 passed in 0.1s\n")
    assert failures_text([passed]) == ""


def test_steps_take_no_longer_than_their_slots_ask(tmp_path: Path) -> None:
    start = time.monotonic()
    run_steps([step(tmp_path, str(n), "import time; time.sleep(0.5)") for n in (1, 2)], tmp_path, 2)
    assert time.monotonic() - start < 10


@pytest.mark.parametrize("cores", [1, 2])
def test_a_step_wider_than_the_machine_still_runs(tmp_path: Path, cores: int) -> None:
    [result] = run_steps([step(tmp_path, "wide", "print(1)", slots=8)], tmp_path, cores)
    assert result.passed


@pytest.mark.parametrize("started", ["by hand", "in the background"])
def test_being_told_to_end_it_ends_what_runs_first(tmp_path: Path, started: str) -> None:
    """A real verification process gets SIGTERM while a step runs."""
    behind = started == "in the background"
    note = tmp_path / "note"
    step_code = (
        "import pathlib, time\n"
        f"note = pathlib.Path({str(note)!r})\n"
        "try:\n    note.write_text('started')\n    time.sleep(60)\n"
        "finally:\n    note.write_text('cleaned up')\n"
    )
    module = tmp_path / "front_door_probe.py"
    module.write_text(
        "import sys\nfrom pathlib import Path\n"
        "from front_door.schedule import Step, run_steps\n"
        "def main(arguments):\n"
        f"    step = Step('slow', [sys.executable, '-c', {step_code!r}], Path({str(tmp_path)!r}))\n"
        f"    run_steps([step], Path({str(tmp_path)!r}), 2)\n    return 0\n"
    )
    start = (
        f"import sys; sys.path[:0] = [{str(SCRIPTS)!r}, {str(tmp_path)!r}]\n"
        "import front_door_probe; sys.modules['front_door.probe'] = front_door_probe\n"
        "import front_door; front_door.probe = front_door_probe\n"
        "from front_door.interpreter import run_main; sys.exit(run_main('probe'))"
    )
    # A shell leaves SIGINT ignored in what it starts in the background.
    background = ["bash", "-c", 'trap "" INT; exec "$@"', "bash"] if behind else []
    verification = subprocess.Popen(
        [*background, sys.executable, "-c", start],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    end = time.monotonic() + 30
    while not note.exists() and time.monotonic() < end:
        time.sleep(0.05)
    verification.terminate()
    assert verification.wait(30) == 130
    assert note.read_text() == "cleaned up"
