"""Landmarks against published measures of people (tools/body/proportions.toml)."""

from pathlib import Path

import pytest

from filiform.body import load_surface
from tools.body.proportions import SHAPES, Measure, measures, page

PAGE = Path(__file__).parents[3] / "docs" / "reference" / "body-proportions.md"


@pytest.mark.parametrize("shape", SHAPES)
@pytest.mark.parametrize("measure", measures(), ids=lambda measure: measure.name)
def test_it_is_as_published_within_the_tolerance(measure: Measure, shape: str) -> None:
    found = measure.on(load_surface(), shape)
    assert found == pytest.approx(measure.published, abs=measure.within)


def test_the_page_is_current() -> None:
    assert page() == PAGE.read_text("utf-8"), (
        "Run: python -m tools.body.proportions docs/reference/body-proportions.md"
    )


@pytest.mark.parametrize("shape", SHAPES)
def test_the_root_of_the_scapular_spine_is_level_with_t3(shape: str) -> None:
    surface = load_surface()
    root, t3 = (surface.landmark(name, "left", shape)[1] for name in ("scapula-spine-root", "t3"))
    assert root == pytest.approx(t3, abs=0.02)
