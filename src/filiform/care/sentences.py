"""The sentences of the session, read from `sentences.toml`."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from filiform.knowledge import Bilingual, Entry, Faults, Provenance, read_toml

Names = Mapping[str, Bilingual]
"""What muscles are called, by id."""


@dataclass(frozen=True, slots=True)
class ReasonWords:
    """What a reason says of one thing, of several things, and what settles it."""

    one: Bilingual
    other: Bilingual
    settle: Bilingual


@dataclass(frozen=True, slots=True)
class Sentences:
    """All of the file, by kind and id."""

    event: Names
    side: Names
    found: Names
    where: Names
    discrepancy: Names
    reason: Mapping[str, ReasonWords]
    provenance: Provenance


@cache
def sentences() -> Sentences:
    """The sentences; raises KnowledgeFault with every mistake of the file."""
    faults = Faults()
    file = read_toml("filiform.care", "sentences.toml", faults)
    entry = Entry.of(file, faults)
    found = Sentences(
        event=_words(entry, file.table, "event"),
        side=_words(entry, file.table, "side"),
        found=_words(entry, file.table, "found"),
        where=_words(entry, file.table, "where"),
        discrepancy=_words(entry, file.table, "discrepancy"),
        reason=_reasons(entry, file.table),
        provenance=entry.provenance(),
    )
    entry.finish()
    faults.raise_if_any()
    return found


def _keys(table: Mapping[str, object], field: str) -> tuple[str, ...]:
    inner = table.get(field)
    return tuple(inner) if isinstance(inner, Mapping) else ()


def _words(entry: Entry, table: Mapping[str, object], field: str) -> Names:
    inner = entry.entry(field)
    return {key: inner.bilingual(key) for key in _keys(table, field)}


def _reasons(entry: Entry, table: Mapping[str, object]) -> Mapping[str, ReasonWords]:
    inner = entry.entry("reason")
    return {key: _reason(inner.entry(key)) for key in _keys(table, "reason")}


def _reason(entry: Entry) -> ReasonWords:
    one = entry.bilingual("one")
    words = ReasonWords(
        one=one,
        other=entry.bilingual("other") if entry.has("other") else one,
        settle=entry.bilingual("settle"),
    )
    entry.finish()
    return words


def place(muscle: str, side: str, language: str, names: Names) -> str:
    """Where a needle is in words, such as “infraspinatus, right”."""
    name = names[muscle].text(language) if muscle in names else muscle.replace("_", " ")
    return f"{name}, {sentences().side[side].text(language)}"
