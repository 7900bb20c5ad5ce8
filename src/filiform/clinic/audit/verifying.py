"""Whether the audit trail is as it was written."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from filiform.clinic.audit.chain import Break, Link, Seal, breaks_in, seal_of
from filiform.clinic.audit.models import Entry

BATCH = 5_000


@dataclass(frozen=True)
class Verified:
    """What was found; ``seal_holds`` is None when no seal was given."""

    entries: int
    patients: int
    breaks: tuple[Break, ...]
    seal: Seal
    seal_holds: bool | None

    @property
    def is_whole(self) -> bool:
        """Whether every chain is whole, and the seal given, if any, holds."""
        return not self.breaks and self.seal_holds is not False


def verify(
    seal: Seal | None = None, progress: Callable[[int, int], None] = lambda done, of: None
) -> Verified:
    """Goes through all entries, a batch in memory at a time; ``progress`` hears done and of."""
    total = Entry.objects.count()
    patients: set[str] = set()
    done = 0

    def counted() -> Iterator[Link]:
        nonlocal done
        for entry in Entry.objects.order_by("patient_id", "number").iterator(BATCH):
            done += 1
            patients.add(str(entry.patient_id))
            if done % BATCH == 0:
                progress(done, total)
            yield entry.link

    breaks = tuple(breaks_in(counted()))
    return Verified(
        entries=total,
        patients=len(patients),
        breaks=breaks,
        seal=_seal(None),
        seal_holds=None if seal is None else _seal(seal.upto) == seal,
    )


def _seal(upto: int | None) -> Seal:
    entries = Entry.objects.order_by("id")
    if upto is not None:
        entries = entries.filter(pk__lte=upto)
    return seal_of(entries.values_list("pk", "hash").iterator(BATCH))
