"""What the painter says a drawing with is what Python says."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tools.body_words import DRAWINGS, ROWS, TABLE, drawings, rows, table


@pytest.mark.parametrize(("path", "made"), [(TABLE, table), (DRAWINGS, drawings), (ROWS, rows)])
def test_it_is_current(path: Path, made: Callable[[], str]) -> None:
    assert path.read_text("utf-8") == made(), "Run: python -m tools.body_words"
