"""Writes the reference pages that are made from code: `python -m tools.reference_pages`."""

from pathlib import Path

from filiform.care.reference import PAGES
from tools.atlas.muscles_page import muscles_page
from tools.body_codes_page import body_codes_csv, body_codes_page
from tools.cli_page import cli_page
from tools.drawing_schema import drawing_schema
from tools.safety_chapter import cases_page, rules_page

MADE = {
    **PAGES,
    "atlas-muscles.md": muscles_page,
    "body-codes.csv": body_codes_csv,
    "body-codes.md": body_codes_page,
    "cli.md": cli_page,
    "drawing.schema.json": drawing_schema,
    "safety-cases.md": cases_page,
    "safety-rules.md": rules_page,
}
FOLDER = Path(__file__).parents[1] / "docs" / "reference"


def main() -> None:
    """Write every page to docs/reference."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    for name, page in MADE.items():
        (FOLDER / name).write_text(page(), "utf-8")


if __name__ == "__main__":
    main()
