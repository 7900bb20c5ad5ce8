"""An entry hands out typed fields and notes every mistake with file and place."""

from datetime import date
from enum import StrEnum

import pytest

from filiform.knowledge import Bilingual, Entry, Faults, KnowledgeFault, Span


class Tier(StrEnum):
    LOW = "low"
    HIGH = "high"


def entry(**fields: object) -> Entry:
    return Entry("muscles/soleus.toml", "", fields, Faults())


def sentences(read: Entry) -> list[str]:
    return [str(fault) for fault in read.faults.found]


def test_it_reads_every_kind_of_field() -> None:
    read = entry(
        name={"en": "Soleus", "es": "Sóleo"},
        length=[40, 60],
        tier="high",
        tiers=["low", "high"],
        points=3,
        chest=False,
        reviewed=date(2026, 11, 24),
        parts=[{"id": "a"}, {"id": "b"}],
    )
    assert read.bilingual("name") == Bilingual("Soleus", "Sóleo")
    assert read.span("length", 10, 100) == Span(40, 60)
    assert read.member("tier", Tier) is Tier.HIGH
    assert read.members("tiers", Tier) == (Tier.LOW, Tier.HIGH)
    assert read.whole("points", 1, 4) == 3
    assert read.flag("chest") is False
    assert read.day("reviewed") == date(2026, 11, 24)
    assert [part.text("id") for part in read.entries("parts")] == ["a", "b"]
    read.finish()
    assert sentences(read) == []


def test_it_names_the_missing_language() -> None:
    read = entry(name={"en": "Soleus"})
    read.bilingual("name")
    assert sentences(read) == ["muscles/soleus.toml: name.es: is missing."]


def test_it_suggests_the_nearest_word() -> None:
    read = entry(tier="hihg")
    read.choice("tier", ["low", "high"])
    assert sentences(read) == ['muscles/soleus.toml: tier: "hihg" is not known. Did you mean high?']


def test_it_notes_a_field_that_nobody_asked_for() -> None:
    read = entry(hazard=[], name={"en": "a", "es": "b"})
    read.bilingual("name")
    read.entries("hazards")
    read.finish()
    assert sentences(read) == [
        "muscles/soleus.toml: hazard: is not a field known here. Did you mean hazards?"
    ]


@pytest.mark.parametrize(
    ("value", "problem"),
    [
        ([60, 40], "[60, 40] does not rise within 10 to 100"),
        ([40], "[40] is not a range"),
        ([True, 60], "[True, 60] is not a range"),
        ("40-60", "'40-60' is not a range"),
    ],
)
def test_it_refuses_what_is_not_a_rising_range(value: object, problem: str) -> None:
    read = entry(length=value)
    read.span("length", 10, 100)
    assert [fault.problem for fault in read.faults.found] == [problem]


def test_it_does_not_take_true_for_a_number() -> None:
    read = entry(points=True)
    read.number("points", 0, 4)
    assert [fault.problem for fault in read.faults.found] == ["True is not a number"]


def test_it_gathers_every_mistake_before_it_raises() -> None:
    read = entry(tier="none", points=9)
    read.choice("tier", ["low", "high"])
    read.number("points", 0, 4)
    read.text("action")
    with pytest.raises(KnowledgeFault) as caught:
        read.faults.raise_if_any()
    assert [fault.where for fault in caught.value.faults] == ["action", "points", "tier"]
    assert str(caught.value).startswith("3 mistakes in the data files:\n  muscles/soleus.toml: ")


def test_it_refuses_a_checker_without_dates() -> None:
    read = entry(provenance={"source": "s", "written_by": "w", "checked_by": "Dr. A"})
    read.provenance()
    assert [fault.where for fault in read.faults.found] == ["provenance.checked_by"]


def test_it_refuses_a_review_that_nobody_signed() -> None:
    read = entry(provenance={"source": "s", "written_by": "w", "reviewed": "2026-11-24"})
    read.provenance()
    assert [fault.where for fault in read.faults.found] == ["provenance.checked_by"]


def test_it_asks_for_a_source() -> None:
    read = entry(provenance={"source": " ", "written_by": "w"})
    read.provenance()
    assert [fault.where for fault in read.faults.found] == ["provenance.source"]
