"""The reference pages say what the code does."""

import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest

from filiform.body import load_surface
from filiform.body.drawing import facts_of, parse_drawing, to_json_object
from filiform.body.drawing.schema import json_schema
from filiform.body.drawing.vocabulary import QUALITIES
from tools.body_codes_page import body_codes_csv, body_codes_page
from tools.cli_page import cli_page
from tools.drawing_schema import drawing_schema
from tools.safety_chapter import cases_page, rules_page

REFERENCE = Path(__file__).parents[3] / "docs" / "reference"


@pytest.mark.parametrize(
    ("name", "made"),
    [
        ("body-codes.csv", body_codes_csv),
        ("body-codes.md", body_codes_page),
        ("cli.md", cli_page),
        ("drawing.schema.json", drawing_schema),
        ("safety-cases.md", cases_page),
        ("safety-rules.md", rules_page),
    ],
)
def test_what_is_made_from_code_is_current(name: str, made: Callable[[], str]) -> None:
    written = (REFERENCE / name).read_text("utf-8")
    assert written == made(), f"{name} is old. Run: python -m tools.reference_pages"


def test_every_verb_has_help_and_every_option_says_what_it_is_for() -> None:
    page = cli_page()
    for chapter in page.split("\n## ")[1:]:
        assert re.search(r"\n\n  [A-Z]", chapter), f"no help: {chapter[:40]}"
    for verb in ("regions", "draw", "measure", "render", "heatmap", "screen"):
        assert f"## `filiform {verb}`" in page


def test_the_example_on_the_drawing_page_is_a_drawing() -> None:
    page = (REFERENCE / "drawing.md").read_text("utf-8")
    [example] = re.findall(r"```json\n(.*?)```", page, re.DOTALL)
    drawing = parse_drawing(example)
    assert to_json_object(drawing) == json.loads(example)


def test_the_drawing_page_names_every_field_and_word() -> None:
    page = (REFERENCE / "drawing.md").read_text("utf-8")
    schema = json.dumps(json_schema(facts_of(load_surface())))
    for field in ("schema", "mesh", "pains", "intensity", "pins", "worse_with", "clear"):
        assert f"`{field}`" in page
        assert f'"{field}"' in schema
    assert all(quality in page for quality in QUALITIES)
