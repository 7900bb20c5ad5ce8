"""What happened, told in a sentence for the note and the board."""

from dataclasses import fields

from filiform.care.events import Event, NeedleInserted
from filiform.care.ledger import Discrepancy, Ledger
from filiform.care.reason import NO_NAMES
from filiform.care.sentences import Names, place, sentences
from filiform.care.wire import type_name


def tell(event: Event, ledger: Ledger, language: str, names: Names = NO_NAMES) -> str:
    """One event as a sentence: “Needle in: infraspinatus, left, 0.30 × 40 mm.”

    The ledger knows where the needle that the event names was put.
    """
    blanks = {field.name: str(getattr(event, field.name)) for field in fields(event)}
    if isinstance(event, NeedleInserted):
        blanks |= {"gauge": f"{event.gauge_mm:.2f}", "length": f"{event.length_mm:g}"}
        blanks["place"] = place(event.muscle, event.side, language, names)
    elif "needle" in blanks:
        blanks["place"] = _place_of(blanks["needle"], ledger, language, names)
    if "found" in blanks:
        blanks["found"] = sentences().found[blanks["found"]].text(language)
    template = sentences().event[type_name(type(event))].text(language)
    return template.format_map(blanks)


def tell_discrepancy(discrepancy: Discrepancy, language: str) -> str:
    """What does not fit, as a sentence."""
    was = "" if discrepancy.was is None else sentences().where[discrepancy.was].text(language)
    template = sentences().discrepancy[discrepancy.kind].text(language)
    return template.format_map({"was": was})


def _place_of(needle: str, ledger: Ledger, language: str, names: Names) -> str:
    known = next((one for one in ledger.needles if one.id == needle), None)
    return needle if known is None else place(known.muscle, known.side, language, names)
