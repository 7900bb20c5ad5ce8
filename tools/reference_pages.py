"""Writes the reference pages about the session: `python -m tools.reference_pages`."""

from pathlib import Path

from filiform.care.reference import PAGES

FOLDER = Path(__file__).parents[1] / "docs" / "reference"


def main() -> None:
    """Write every page to docs/reference."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    for name, page in PAGES.items():
        (FOLDER / name).write_text(page(), "utf-8")


if __name__ == "__main__":
    main()
