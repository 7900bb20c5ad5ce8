"""The chain of a patient's audit entries: each holds the hash of the one before it."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import groupby

FIRST = "0" * 64
"""What the first entry of a patient names as the one before it."""


@dataclass(frozen=True, slots=True)
class Link:
    """One entry as the chain sees it; ids as text."""

    id: int
    number: int
    previous: str
    hash: str
    at: datetime
    actor: str
    clinic: str
    patient: str
    action: str
    subject: str
    subject_id: str

    @property
    def right_hash(self) -> str:
        """The hash that belongs to what the entry says (SHA-256, 64 hex digits)."""
        said = [
            self.previous,
            self.number,
            self.at.astimezone(UTC).isoformat(timespec="microseconds"),
            self.actor,
            self.clinic,
            self.patient,
            self.action,
            self.subject,
            self.subject_id,
        ]
        text = json.dumps(said, ensure_ascii=True, separators=(",", ":"))
        return hashlib.sha256(text.encode()).hexdigest()


@dataclass(frozen=True, slots=True)
class Break:
    """An entry at which a chain is broken, and how."""

    id: int
    patient: str
    why: str


CHANGED = "says something else than when it was written"
GAP = "does not follow the entry before it: one was removed or put in"


def breaks_in(links: Iterable[Link]) -> Iterator[Break]:
    """Every break, from links ordered by patient and number."""
    for _patient, chain in groupby(links, key=lambda link: link.patient):
        number, previous = 0, FIRST
        for link in chain:
            if (link.number, link.previous) != (number + 1, previous):
                yield Break(link.id, link.patient, GAP)
            if link.hash != link.right_hash:
                yield Break(link.id, link.patient, CHANGED)
            number, previous = link.number, link.hash


class UnreadableSeal(ValueError):
    """A seal that is not one; the message says what one looks like."""


@dataclass(frozen=True, slots=True)
class Seal:
    """All entries up to an id, in one hash; kept elsewhere it proves later that none is gone."""

    upto: int
    digest: str

    def __str__(self) -> str:
        return f"{self.upto}-{self.digest}"

    @classmethod
    def read(cls, text: str) -> Seal:
        """The seal as printed; raises UnreadableSeal."""
        upto, _, digest = text.strip().partition("-")
        if not upto.isdecimal() or len(digest) != 64 or not set(digest) <= set("0123456789abcdef"):
            raise UnreadableSeal("A seal is a number, a dash and 64 digits or letters a to f.")
        return cls(int(upto), digest)


def seal_of(hashes: Iterable[tuple[int, str]]) -> Seal:
    """The seal over entries (id, hash) in the order of their ids."""
    digest = hashlib.sha256()
    upto = 0
    for entry, one in hashes:
        upto = entry
        digest.update(one.encode())
    return Seal(upto, digest.hexdigest())
