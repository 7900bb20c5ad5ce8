"""What to do in an emergency at the board: plain steps, each situation with its source."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from filiform.knowledge import Bilingual, Entry, Faults, Provenance, read_toml

SITUATIONS = ("all_out", "broken")
"""The situations that the board has a place for."""


@dataclass(frozen=True, slots=True)
class FirstAid:
    """What to do in one situation, and when to call for help."""

    id: str
    steps: tuple[Bilingual, ...]
    call: tuple[Bilingual, ...]
    """Sentences with the blank ``{number}`` for the clinic's emergency number."""
    provenance: Provenance

    def to_do(self, language: str) -> list[str]:
        """The steps in words."""
        return [step.text(language) for step in self.steps]

    def when_to_call(self, language: str, number: str) -> list[str]:
        """When to call for help, with the number to call."""
        return [one.text(language).replace("{number}", number) for one in self.call]


@cache
def first_aid() -> Mapping[str, FirstAid]:
    """Every situation by its id; raises KnowledgeFault with every mistake of the file."""
    faults = Faults()
    entry = Entry.of(read_toml("filiform.care", "first_aid.toml", faults), faults)
    found = [_situation(one) for one in entry.entries("situation", least=1)]
    ids = [one.id for one in found]
    if sorted(ids) != sorted(SITUATIONS):
        entry.note("situation", f"has {', '.join(ids)}", f"Give {' and '.join(SITUATIONS)} once.")
    entry.finish()
    faults.raise_if_any()
    return {one.id: one for one in found}


def _situation(entry: Entry) -> FirstAid:
    situation = FirstAid(
        id=entry.text("id"),
        steps=entry.bilinguals("steps"),
        call=entry.bilinguals("call"),
        provenance=entry.provenance(),
    )
    entry.finish()
    return situation
