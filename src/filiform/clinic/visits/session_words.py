"""The session in a few lines for the chart: needles, count, what was cleared."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from filiform.atlas import UnknownMuscle, load_atlas
from filiform.care import Ledger, Needle, Where
from filiform.care.sentences import place, sentences
from filiform.clinic.visits.wording import muscle_names


@dataclass(frozen=True)
class NeedleLine:
    """One needle: where it was put, and what became of it."""

    place: str
    point: str
    facts: str


def needle_lines(ledger: Ledger, language: str) -> tuple[NeedleLine, ...]:
    """Every needle of the session in the order in which they went in."""
    return tuple(
        NeedleLine(
            place=place(needle.muscle, needle.side, language, muscle_names()),
            point=_point(needle, language),
            facts=_facts(needle, language),
        )
        for needle in ledger.needles
    )


def count_words(ledger: Ledger) -> str:
    """Who counted what; empty before the count."""
    if ledger.count is None:
        return ""
    return _("%(who)s counted %(used)d used and %(out)d out.") % {
        "who": ledger.count.counted_by,
        "used": ledger.count.needles_in,
        "out": ledger.count.needles_out,
    }


def _point(needle: Needle, language: str) -> str:
    try:
        return load_atlas().trigger_point(needle.trigger_point).where.text(language)
    except UnknownMuscle:
        return needle.trigger_point


def _facts(needle: Needle, language: str) -> str:
    facts = [f"{needle.gauge_mm:g} × {needle.length_mm:g} mm"]
    if needle.out_at is not None:
        minutes = max(1, round((needle.out_at - needle.in_at).total_seconds() / 60))
        facts.append(ngettext("%d minute", "%d minutes", minutes) % minutes)
    if needle.twitches:
        facts.append(_("twitch"))
    if needle.bent:
        facts.append(_("bent"))
    if needle.where is not Where.OUT or needle.found is not None:
        facts.append(sentences().where[str(needle.where)].text(language))
    if needle.found is not None:
        facts.append(sentences().found[str(needle.found)].text(language))
    return " · ".join(facts)
