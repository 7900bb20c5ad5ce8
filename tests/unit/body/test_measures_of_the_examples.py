"""The example drawings: read without fault, measured, and each with its source."""

from pathlib import Path

import pytest

from filiform.body.drawing import Drawing, parse_drawing
from filiform.body.measures import measure

EXAMPLES = Path(__file__).parents[3] / "examples"
FILES = sorted(EXAMPLES.glob("*.json"))
COMPLAINTS = {
    "tension-type-headache",
    "shoulder-pain",
    "lateral-elbow-pain",
    "low-back-and-buttock-pain",
    "anterior-knee-pain",
    "plantar-heel-pain",
}


def read(file: Path) -> Drawing:
    return parse_drawing(file.read_text(encoding="utf-8"))


def test_there_is_an_example_of_each_complaint() -> None:
    assert {file.stem for file in FILES} >= COMPLAINTS


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_it_reads_every_example_and_finds_paint_in_it(file: Path) -> None:
    found = measure(read(file))
    assert 20 < found.paint.area_cm2 < 2000
    assert all(pain.paint.area_cm2 > 0 for pain in found.pains)


@pytest.mark.parametrize("complaint", sorted(COMPLAINTS))
def test_each_complaint_names_its_source(complaint: str) -> None:
    rows = (EXAMPLES / "README.md").read_text(encoding="utf-8").splitlines()
    [row] = [line for line in rows if line.startswith(f"| `{complaint}.json` |")]
    assert "](https://" in row


def test_a_headache_lies_alike_on_both_sides() -> None:
    head = measure(read(EXAMPLES / "tension-type-headache.json")).paint
    assert head.centroid is not None
    assert head.centroid[0] == pytest.approx(0, abs=0.01)
