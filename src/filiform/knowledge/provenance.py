"""Where a fact comes from, who wrote it down and who has checked it."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Protocol, TypeVar


@dataclass(frozen=True)
class Provenance:
    """The life of one piece of clinical knowledge.

    `checked_by` is empty until a clinician has really checked the fact; then the date of the
    review and the date of the next one stand beside it.
    """

    source: str
    written_by: str
    checked_by: str = ""
    reviewed: date | None = None
    review_due: date | None = None

    @property
    def is_checked(self) -> bool:
        """Whether a clinician has checked it."""
        return bool(self.checked_by) and self.reviewed is not None

    def is_due(self, today: date) -> bool:
        """Whether its next review has come; never true of what was never reviewed."""
        return self.review_due is not None and self.review_due <= today


class HasProvenance(Protocol):
    """Anything that says where it comes from."""

    @property
    def provenance(self) -> Provenance: ...


Known = TypeVar("Known", bound=HasProvenance)


def unreviewed(entries: Iterable[Known]) -> tuple[Known, ...]:
    """The entries that no clinician has checked yet, in the order given."""
    return tuple(entry for entry in entries if not entry.provenance.is_checked)


def due_for_review(entries: Iterable[Known], today: date) -> tuple[Known, ...]:
    """The entries whose review is due on `today` or was due before, in the order given."""
    return tuple(entry for entry in entries if entry.provenance.is_due(today))
