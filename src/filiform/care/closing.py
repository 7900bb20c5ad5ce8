"""What still keeps a session open."""

from collections.abc import Iterable, Iterator

from filiform.care.ledger import Ledger
from filiform.care.needle import Where
from filiform.care.reason import Reason


def reasons_to_stay_open(ledger: Ledger, *, treated_by: Iterable[str] = ()) -> tuple[Reason, ...]:
    """Why the session may not be closed now, gravest first; empty when it may.

    `treated_by` names the people who treated: none of them can be the independent counter.
    Any entry after the count, a struck one too, makes the count void.
    A closed session that needs review has its open reasons again.
    """
    if ledger.is_closed and not ledger.needs_review:
        return (Reason("already_closed"),)
    return (
        *_needles(ledger),
        *_entries(ledger),
        *_count(ledger, frozenset(map(_same, treated_by))),
    )


def _needles(ledger: Ledger) -> Iterator[Reason]:
    for code, where in (
        ("needles_broken", Where.BROKEN),
        ("needles_in", Where.IN),
        ("needles_pulled", Where.PULLED),
    ):
        if needles := ledger.at(where):
            yield Reason(code, len(needles), needles)


def _entries(ledger: Ledger) -> Iterator[Reason]:
    if entries := {one.entry for one in ledger.unsettled}:
        yield Reason("unsettled", len(entries))


def _count(ledger: Ledger, treated_by: frozenset[str]) -> Iterator[Reason]:
    count = ledger.count
    if count is None:
        yield Reason("not_counted")
    elif ledger.count_is_void:
        yield Reason("count_void")
    elif not ledger.count_agrees:
        yield Reason(
            "count_differs",
            facts={
                "counted_in": count.needles_in,
                "counted_out": count.needles_out,
                "used": ledger.used,
                "out": len(ledger.at(Where.OUT)),
            },
        )
    elif _same(count.counted_by) in treated_by:
        yield Reason("count_not_independent", facts={"counted_by": count.counted_by})


def _same(name: str) -> str:
    """A name as it is compared: spaces and capital letters do not make another person."""
    return " ".join(name.casefold().split())
