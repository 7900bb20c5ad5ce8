"""The pages about the session say what the code does."""

from pathlib import Path

import pytest

from filiform.care.reference import PAGES

FOLDER = Path(__file__).parents[3] / "docs" / "reference"


@pytest.mark.parametrize("name", sorted(PAGES))
def test_it_is_current(name: str) -> None:
    written = (FOLDER / name).read_text("utf-8")
    assert written == PAGES[name](), f"{name} is old. Run: python -m tools.reference_pages"
