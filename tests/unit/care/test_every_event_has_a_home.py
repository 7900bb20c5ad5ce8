"""A new event is not forgotten anywhere: wire, words, table, docs, and the board's own types."""

import re
from pathlib import Path
from string import Formatter
from typing import get_args

import pytest

from filiform.care import DiscrepancyKind, Event, Found, Side, Where, fold, from_wire, to_wire
from filiform.care.needle import NEXT, Step, step_of
from filiform.care.sentences import sentences
from filiform.care.telling import tell
from filiform.care.wire import RULES, TYPES, field_names
from tests.unit.care.building import Session

ROOT = Path(__file__).parents[3]
VALUES: dict[str, object] = {
    "id": "00000000-0000-4000-8000-000000000001",
    "device": "tablet",
    "clock": 7,
    "at": "2026-11-24T10:00:00.000Z",
    "needle": "N1",
    "muscle": "infraspinatus",
    "side": "left",
    "trigger_point": "infraspinatus-1",
    "vertex": 1203,
    "gauge_mm": 0.3,
    "length_mm": 40.0,
    "depth_mm": 12.5,
    "found": "sheet",
    "to": "St. Mary's",
    "entry": "00000000-0000-4000-8000-000000000002",
    "explanation": "A slip.",
    "counted_by": "Ines Ortega",
    "needles_in": 6,
    "needles_out": 6,
    "text": "Face down.",
}


def example(name: str) -> dict[str, object]:
    fields = field_names(TYPES[name])
    return {"type": name, **{field: VALUES[field] for field in fields}}


def test_it_knows_every_member_of_event() -> None:
    assert set(TYPES.values()) == set(get_args(Event))
    assert "needle_inserted" in TYPES


@pytest.mark.parametrize("name", sorted(TYPES))
def test_it_goes_to_json_and_back(name: str) -> None:
    wire = example(name)
    assert to_wire(from_wire(wire)) == wire


@pytest.mark.parametrize("name", sorted(TYPES))
def test_it_is_told_in_both_languages(name: str) -> None:
    event = from_wire(example(name))
    ledger = fold(Session().inserted("N1").log)
    english, spanish = tell(event, ledger, "en"), tell(event, ledger, "es")
    assert english
    assert spanish
    assert english != spanish
    assert "{" not in english + spanish


@pytest.mark.parametrize("name", sorted(TYPES))
def test_it_stands_in_the_docs(name: str) -> None:
    page = (ROOT / "docs/reference/session-events.md").read_text("utf-8")
    assert f"| `{name}` |" in page


@pytest.mark.parametrize("name", sorted(TYPES))
def test_it_can_be_the_only_entry_of_a_log(name: str) -> None:
    event = from_wire(example(name))
    assert fold([event]).entries == 1


def test_it_has_a_rule_for_every_field_and_no_other() -> None:
    fields = {field for kind in TYPES.values() for field in field_names(kind)}
    assert fields == set(RULES)


def test_it_has_a_row_for_every_step_an_event_can_mean() -> None:
    steps = {step for name in TYPES if (step := step_of(from_wire(example(name))))}
    assert steps | {Step.FOUND_IN_BODY} == set(Step)
    assert {step for _, step in NEXT} == set(Step)


def test_it_has_words_for_every_place_kind_and_side() -> None:
    words = sentences()
    assert set(words.event) == set(TYPES)
    assert set(words.where) == {str(one) for one in Where}
    assert set(words.side) == {str(one) for one in Side}
    assert set(words.found) == {str(one) for one in Found}
    assert set(words.discrepancy) == {str(one) for one in DiscrepancyKind}


def test_it_says_the_same_blanks_in_both_languages() -> None:
    words = sentences()
    pairs = [
        *words.event.values(),
        *words.discrepancy.values(),
        *(one for reason in words.reason.values() for one in (reason.one, reason.other)),
    ]
    for pair in pairs:
        assert blanks(pair.en) == blanks(pair.es), pair


def test_it_has_words_for_exactly_the_reasons_that_the_code_gives() -> None:
    code = "".join(path.read_text("utf-8") for path in (ROOT / "src/filiform/care").glob("*.py"))
    for reason in sentences().reason:
        assert re.search(rf'"{reason}"', code), f"no code gives the reason {reason}"
    given = set(re.findall(r'Reason\(\s*"(\w+)"', code))
    assert given <= set(sentences().reason)
    assert "not_counted" in given


def blanks(template: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(template) if name}
