"""What dry needling may help: a page a complaint, with the state of the evidence, as data."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from filiform.knowledge import Bilingual, Entry, Faults, Provenance, read_toml


class Sure(StrEnum):
    """How sure the studies let us be."""

    SOME = "some"
    LITTLE = "little"
    MIXED = "mixed"


@dataclass(frozen=True, slots=True)
class Condition:
    """One complaint in plain words."""

    id: str
    title: Bilingual
    lead: Bilingual
    feels: tuple[Bilingual, ...]
    """What people with it say."""
    sure: Sure
    found: tuple[Bilingual, ...]
    """What studies found, for and against."""
    first: tuple[Bilingual, ...]
    """Signs that need a doctor before any needle."""
    sources: tuple[str, ...]
    provenance: Provenance


@cache
def conditions() -> tuple[Condition, ...]:
    """All of them, in the order of the list. Raises KnowledgeFault with every mistake."""
    faults = Faults()
    file = Entry.of(read_toml("filiform.clinic.learn", "conditions.toml", faults), faults)
    found = tuple(_read(entry) for entry in file.entries("condition", least=1))
    file.finish()
    ids = [one.id for one in found]
    for one in {each for each in ids if ids.count(each) > 1}:
        file.note("condition", f"{one} is there twice")
    faults.raise_if_any()
    return found


def _read(entry: Entry) -> Condition:
    found = Condition(
        id=entry.text("id"),
        title=entry.bilingual("title"),
        lead=entry.bilingual("lead"),
        feels=entry.bilinguals("feels"),
        sure=entry.member("sure", Sure),
        found=entry.bilinguals("found"),
        first=entry.bilinguals("first"),
        sources=entry.texts("sources"),
        provenance=entry.provenance(),
    )
    entry.finish()
    return found
