"""Refuse to serve when a safeguard is missing, and say how to put it in place."""

from __future__ import annotations

from django.core.checks import Tags, run_checks
from django.core.exceptions import ImproperlyConfigured


def refuse_unsafe_start() -> None:
    """Raise ImproperlyConfigured with every fault's id, sentence and hint."""
    faults = [
        message
        for message in run_checks(tags=[Tags.security])
        if str(message.id).startswith("filiform.E")
    ]
    if not faults:
        return
    lines = [f"{fault.id}: {fault.msg} {fault.hint or ''}".rstrip() for fault in faults]
    raise ImproperlyConfigured("Filiform does not start.\n" + "\n".join(lines))
