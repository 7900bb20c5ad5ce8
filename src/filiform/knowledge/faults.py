"""Mistakes in data files, gathered so that an author sees all of them in one run."""

from dataclasses import dataclass
from difflib import get_close_matches
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable


@dataclass(frozen=True, order=True)
class Fault:
    """One mistake: where it stands, what is wrong, what to do."""

    file: str
    """The file, as its author knows it: ``muscles/infraspinatus.toml``."""
    where: str
    """The entry and field inside the file; empty when the whole file is meant."""
    problem: str
    """What is wrong, without a full stop."""
    fix: str = ""
    """What to do about it, a sentence; may be empty."""

    def __str__(self) -> str:
        place = f"{self.file}: {self.where}" if self.where else self.file
        sentence = f"{place}: {self.problem}."
        return f"{sentence} {self.fix}" if self.fix else sentence


class KnowledgeFault(Exception):
    """Data files do not hold to their schema; `faults` has every mistake, none left out."""

    def __init__(self, faults: "Iterable[Fault]") -> None:
        self.faults: tuple[Fault, ...] = tuple(sorted(faults))
        count = len(self.faults)
        head = "1 mistake" if count == 1 else f"{count} mistakes"
        super().__init__(
            "\n".join([f"{head} in the data files:", *(f"  {fault}" for fault in self.faults)])
        )


class Faults:
    """Collects mistakes while files are read; nothing is raised before the last is read."""

    def __init__(self) -> None:
        self._found: list[Fault] = []

    def __len__(self) -> int:
        return len(self._found)

    @property
    def found(self) -> tuple[Fault, ...]:
        """Every mistake so far, sorted by file and place."""
        return tuple(sorted(self._found))

    def note(self, file: str, where: str, problem: str, fix: str = "") -> None:
        """Remember one mistake and go on."""
        self._found.append(Fault(file, where, problem, fix))

    def raise_if_any(self) -> None:
        """Raise `KnowledgeFault` with all mistakes, if there are any."""
        if self._found:
            raise KnowledgeFault(self._found)


def suggestion(given: str, allowed: "Iterable[str]") -> str:
    """A sentence that helps with an unknown word: the nearest allowed one, or a short list."""
    choices = sorted(allowed)
    near = get_close_matches(given, choices, n=3, cutoff=0.6)
    if near:
        return f"Did you mean {' or '.join(near)}?"
    shown = ", ".join(choices[:12])
    return f"Use one of: {shown}{' …' if len(choices) > 12 else ''}." if choices else ""
