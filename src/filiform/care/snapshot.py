"""The ledger as plain JSON, by which the board's own fold is held to this one."""

from dataclasses import fields
from datetime import datetime
from enum import StrEnum

from filiform.care.events import NeedlesCounted
from filiform.care.ledger import Discrepancy, Ledger, Needle
from filiform.care.wire import written_time


def snapshot(ledger: Ledger) -> dict[str, object]:
    """Every field of the ledger by its own name; times as on the wire."""
    plain = {field.name: _plain(getattr(ledger, field.name)) for field in fields(ledger)}
    plain["needles"] = [_fields(needle) for needle in ledger.needles]
    plain["discrepancies"] = [_fields(one) for one in ledger.discrepancies]
    plain["count"] = None if ledger.count is None else _count(ledger.count)
    plain["notes"] = list(ledger.notes)
    return plain


def _fields(thing: Needle | Discrepancy) -> dict[str, object]:
    return {field.name: _plain(getattr(thing, field.name)) for field in fields(thing)}


def _count(count: NeedlesCounted) -> dict[str, object]:
    return {
        "id": count.id,
        "counted_by": count.counted_by,
        "needles_in": count.needles_in,
        "needles_out": count.needles_out,
    }


def _plain(value: object) -> object:
    if isinstance(value, datetime):
        return written_time(value)
    return str(value) if isinstance(value, StrEnum) else value
