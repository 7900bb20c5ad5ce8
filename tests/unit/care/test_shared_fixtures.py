"""The logs that the board's own fold is tested with say what the Python code says."""

import pytest

from tools.care_fixtures import FOLDER, fixtures

MADE = fixtures()


@pytest.mark.parametrize("name", sorted(MADE))
def test_it_is_current(name: str) -> None:
    written = (FOLDER / name).read_text("utf-8")
    assert written == MADE[name], f"{name} is old. Run: python -m tools.care_fixtures"
