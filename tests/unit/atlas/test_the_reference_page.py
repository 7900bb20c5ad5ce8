"""The page that lists the muscles keeps step with the data."""

from pathlib import Path

from tools.atlas.muscles_page import muscles_page

PAGE = Path(__file__).parents[3] / "docs" / "reference" / "atlas-muscles.md"


def test_it_lists_every_muscle_as_the_data_have_it() -> None:
    assert PAGE.read_text("utf-8") == muscles_page(), "Run python -m tools.reference_pages."
