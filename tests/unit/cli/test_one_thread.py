"""A loaded machine must not make the clinic a hundred times slower."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

SAY = (
    "import sys, filiform.cli, os; "
    "assert 'numpy' not in sys.modules or os.environ['OPENBLAS_NUM_THREADS']; "
    "print(os.environ['OPENBLAS_NUM_THREADS'])"
)


@pytest.mark.parametrize(("said", "used"), [(None, "1"), ("4", "4")])
def test_linear_algebra_keeps_to_one_thread_unless_told_otherwise(
    said: str | None, used: str
) -> None:
    clean = {name: value for name, value in os.environ.items() if name != "OPENBLAS_NUM_THREADS"}
    if said:
        clean["OPENBLAS_NUM_THREADS"] = said
    ran = subprocess.run(
        [sys.executable, "-c", SAY], env=clean, capture_output=True, text=True, check=True
    )
    assert ran.stdout.strip() == used


def test_it_is_set_before_numpy_is_there() -> None:
    """The first thing that the package of the verbs does, whatever imports NumPy later."""
    code = "import sys, filiform.commands; print('numpy' in sys.modules)"
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert ran.stdout.strip() == "False"
