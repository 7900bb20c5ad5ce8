"""The reference pages about the session, drawn from the code."""

from collections.abc import Callable, Mapping

from filiform.care.ledger import DiscrepancyKind
from filiform.care.needle import HOLDS_THE_SESSION_OPEN, NEXT, Where
from filiform.care.sentences import sentences
from filiform.care.visit import NEXT_STATE, VisitState
from filiform.care.wire import MOST_EVENTS, RULES, TYPES, field_names

_MADE = "<!-- Made by `python -m tools.reference_pages`; change the code, not this page. -->"
_SHARED = ("id", "device", "clock", "at")


def session_events_page() -> str:
    """What can happen in a session, and what each event carries over the wire."""
    rows = [
        f"| `{name}` | {_sentence(kind.__doc__)} | {_own_fields(field_names(kind))} |"
        for name, kind in TYPES.items()
    ]
    limits = [f"| `{name}` | {rule.words} |" for name, rule in RULES.items()]
    return _page(
        "# Session events",
        "Everything that happens in a session is an event in a log that only grows.\n"
        "The order is by clock, then device, then id; the wall time is shown and never sorts.",
        "## Events",
        "| type | what happened | fields |\n|---|---|---|\n" + "\n".join(rows),
        "## Fields",
        "Every event also carries `id`, `device`, `clock` and `at`.\n"
        f"A message holds at most {MOST_EVENTS} events; an unknown type or field is refused.",
        "| field | what it may hold |\n|---|---|\n" + "\n".join(limits),
        "## What does not fit",
        "Nothing that happened is refused.\n"
        "An entry that does not fit is kept, shown, and settled by a person; until then the "
        "session stays open.",
        "| kind | what is said |\n|---|---|\n" + "\n".join(_discrepancies()),
    )


def needle_states_page() -> str:
    """Where a needle can be, and what moves it."""
    arrows = [f"    {was} --> {now}: {step}" for (was, step), now in NEXT.items() if was != now]
    stays = [f"| {was} | {step} |" for (was, step), now in NEXT.items() if was == now]
    places = [
        f"| `{where}` | {sentences().where[where].en} | {sentences().where[where].es} "
        f"| {'yes' if where in HOLDS_THE_SESSION_OPEN else 'no'} |"
        for where in Where
    ]
    return _page(
        "# Needle states",
        "A needle is always in exactly one of these places.",
        "| place | English | Spanish | keeps the session open |\n|---|---|---|---|\n"
        + "\n".join(places),
        "```mermaid\nstateDiagram-v2\n" + "\n".join(arrows) + "\n```",
        "## Steps that leave a needle where it is",
        "| place | step |\n|---|---|\n" + "\n".join(stays),
        "Any other step is a discrepancy: see [session events](session-events.md).",
    )


def visit_states_page() -> str:
    """Where a visit can stand, and what moves it."""
    arrows = [f"    {was} --> {now}: {event}" for (was, event), now in NEXT_STATE.items()]
    return _page(
        "# Visit states",
        f"A visit begins as `{VisitState.BOOKED}`; what the diagram does not show is not possible.",
        "```mermaid\nstateDiagram-v2\n    [*] --> booked\n" + "\n".join(arrows) + "\n```",
    )


PAGES: Mapping[str, Callable[[], str]] = {
    "session-events.md": session_events_page,
    "needle-states.md": needle_states_page,
    "visit-states.md": visit_states_page,
}
"""File name below docs/reference → the function that makes the page."""


def _page(title: str, *parts: str) -> str:
    return "\n\n".join((title, _MADE, *parts)) + "\n"


def _sentence(doc: str | None) -> str:
    return " ".join((doc or "").split())


def _own_fields(names: tuple[str, ...]) -> str:
    return ", ".join(f"`{name}`" for name in names if name not in _SHARED) or "none"


def _discrepancies() -> list[str]:
    words = sentences().discrepancy
    return [f"| `{kind}` | {words[kind].en.format(was='…')} |" for kind in DiscrepancyKind]
