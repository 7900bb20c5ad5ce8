"""How visits, candidates and verdicts are said on the staff's pages."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from django import template
from django.urls import reverse
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import get_language, ngettext
from django.utils.translation import gettext as _

from filiform.atlas import Tier, load_atlas
from filiform.body import load_surface
from filiform.body.measures import DrawingMeasure
from filiform.care.sentences import sentences
from filiform.clinic.intake.outcomes import Outcomes
from filiform.clinic.intake.steps import Intake
from filiform.clinic.intake.templatetags.intake_words import clinic_time
from filiform.clinic.visits.models import Visit
from filiform.outcomes import load_instruments, score
from filiform.reasoning import Candidate, reasons
from filiform.reasoning.examining import ToPalpate
from filiform.safety import Fired, Verdict, VerdictLevel

if TYPE_CHECKING:
    from filiform.clinic.visits.views.day_list import Row

register = template.Library()

Chip = dict[str, str]
MOST_OPEN = 5
"""More open questions than this are counted and not named."""
TONES = {
    "go": "ok",
    "caution": "warn",
    "blocked": "warn",
    "see_a_doctor": "stop",
    "seek_care_now": "stop",
}
MOST_CHIPS = 2
"""A line of the day list names so many rules; the chart names all."""


@register.simple_tag
def visit_rows(rows: Iterable[Row]) -> list[dict[str, object]]:
    """The lines of the day list for the part ``rows``."""
    return [
        {
            "title": row.visit.patient.full_name,
            "href": reverse("chart", args=[row.visit.pk])
            if row.in_full
            else reverse("patient_page", args=[row.visit.patient_id]),
            "when": clinic_time(row.visit.starts_at, row.visit.clinic),
            "about": _("%(age)d years · %(language)s · with %(therapist)s")
            % {
                "age": row.age,
                "language": row.visit.patient.get_language_display(),
                "therapist": row.visit.therapist.user.full_name,
            },
            "chips": _chips(row),
        }
        for row in rows
    ]


def _chips(row: Row) -> list[Chip]:
    visit, intake = row.visit, row.intake
    if not row.in_full:
        return _chips_at_the_desk(row)
    if visit.needs_review:
        return [{"label": _("a late entry: look again"), "tone": "stop"}]
    if visit.state == Visit.State.IN_SESSION:
        needles = visit.needles_in
        words = ngettext("in session, %d needle in", "in session, %d needles in", needles)
        return [{"label": words % needles, "tone": "act"}]
    if visit.state == Visit.State.CLOSED:
        return [{"label": _("closed"), "tone": "ok"}]
    if row.verdict.level is VerdictLevel.SEEK_CARE_NOW:
        return [{"label": _("needs care now"), "tone": "stop", "glyph": "warn"}]
    if row.verdict.is_absolute:
        return [{"label": _("not today: see the chart"), "tone": "stop", "glyph": "warn"}]
    titles = _open_titles(row.verdict)
    chips = [{"label": one, "tone": "warn", "glyph": "warn"} for one in titles[:MOST_CHIPS]]
    more = len(titles) - MOST_CHIPS
    if more > 0:
        chips.append({"label": _("and %(more)d more") % {"more": more}, "tone": "warn"})
    if intake.next_step is None and not chips:
        return [{"label": _("ready"), "tone": "ok"}]
    if intake.next_step is None:
        return chips
    done = _("%(done)d of 4 steps done") % {"done": len(intake.done)}
    return [*chips, {"label": done, "tone": ""}]


def _chips_at_the_desk(row: Row) -> list[Chip]:
    """How far the patient is, and nothing of what was said."""
    if row.visit.state != Visit.State.BOOKED:
        return [{"label": row.visit.get_state_display(), "tone": ""}]
    if row.intake.next_step is None:
        return [{"label": _("all steps done"), "tone": "ok"}]
    return [{"label": _("%(done)d of 4 steps done") % {"done": len(row.intake.done)}, "tone": ""}]


def _open_titles(verdict: Verdict) -> list[str]:
    """What fired for the visit as a whole, in the page's language."""
    language = (get_language() or "en")[:2]
    return [one.rule.title.text(language) for one in verdict.fired if not one.is_local]


@register.simple_tag
def candidate_lines(
    candidates: Iterable[Candidate], on_body: bool | str = False
) -> list[dict[str, object]]:
    """The candidates for the part ``candidate``, in words.

    ``on_body``: a body beside them can light what each of them explains.
    """
    return [
        _line(rank, candidate, bool(on_body)) for rank, candidate in enumerate(candidates, start=1)
    ]


def _line(rank: int, candidate: Candidate, on_body: bool) -> dict[str, object]:
    language = (get_language() or "en")[:2]
    muscle = load_atlas().muscle(candidate.muscle)
    return {
        "rank": rank,
        "name": muscle.name.text(language),
        "href": reverse("atlas_muscle", args=[candidate.muscle]),
        "side": side_word(str(candidate.side)),
        "percent": round(100 * candidate.probability),
        "share_words": _("chance that a trigger point here is active, by the model"),
        "explains": " ".join(candidate.explained_regions) if on_body else "",
        "why": why(candidate),
        "marks": [
            {
                "label": hazard.structure.text(language),
                "tone": "stop" if hazard.tier is Tier.HIGH else "",
            }
            for hazard in muscle.hazards
        ],
        "key": f"{candidate.muscle}:{candidate.side}",
    }


@register.simple_tag
def examination_lines(steps: Iterable[ToPalpate]) -> list[dict[str, str]]:
    """The trigger points to press first, in words."""
    language = (get_language() or "en")[:2]
    atlas = load_atlas()
    return [
        {
            "name": atlas.muscle(step.muscle).name.text(language),
            "side": side_word(str(step.side)),
            "where": atlas.trigger_point(step.point).where.text(language),
        }
        for step in steps
    ]


def why(candidate: Candidate) -> str:
    """What of the drawing the muscle could explain, and what speaks against it."""
    language = (get_language() or "en")[:2]
    return " ".join(reasons(candidate, load_atlas(), load_surface(), language))


def _places(regions: Iterable[str]) -> str:
    language = get_language() or "en"
    surface = load_surface()
    names = [
        surface.region(region).es if language.startswith("es") else surface.region(region).en
        for region in regions
    ]
    if len(names) < 2:
        return "".join(names)
    return _("%(first)s and %(last)s") % {"first": ", ".join(names[:-1]), "last": names[-1]}


@register.filter
def side_word(side: str) -> str:
    """The patient's own side in words."""
    return sentences().side[str(side)].text((get_language() or "en")[:2])


@register.filter
def position_word(position: str) -> str:
    """How the patient lies, in words."""
    return {
        "prone": _("face down"),
        "supine": _("face up"),
        "side-lying": _("on the side"),
    }.get(str(position), str(position))


@register.simple_tag
def verdict_lines(verdict: Verdict) -> list[dict[str, str]]:
    """Each rule that fired or question that is open, gravest first."""
    language = (get_language() or "en")[:2]
    lines = [
        {
            "title": fired.rule.title.text(language),
            "text": fired.rule.action.text(language),
            "kind": _kind(fired),
            "tone": "stop" if _is_grave(fired) else "warn",
            "place": "some" if fired.is_local else "",
        }
        for fired in verdict.fired
    ]
    if len(verdict.unknown) > MOST_OPEN:
        lines.append(
            {
                "title": _("%(n)d safety questions are not answered") % {"n": len(verdict.unknown)},
                "text": _("Unknown is not no. Ask before you start."),
                "kind": "warn",
                "tone": "warn",
            }
        )
        return lines
    lines += [
        {
            "title": _("Not answered: %(question)s") % {"question": question.text.text(language)},
            "text": _("Unknown is not no. Ask before you start."),
            "kind": "warn",
            "tone": "warn",
        }
        for question in verdict.unknown
    ]
    return lines


def _kind(fired: Fired) -> str:
    if fired.level is VerdictLevel.SEEK_CARE_NOW:
        return "emergency"
    return "info" if fired.level is VerdictLevel.CAUTION else "warn"


def _is_grave(fired: Fired) -> bool:
    return fired.level.gravity >= VerdictLevel.SEE_A_DOCTOR.gravity


@register.simple_tag
def figures(
    intake: Intake, measures: DrawingMeasure | None = None, outcomes: Outcomes | None = None
) -> list[dict[str, object]]:
    """Pain now, usual and at worst, painted area, activities: what was said, or that it was not."""
    words = intake.words
    unknown = _("not told")
    return [
        {
            "term": _("Pain now"),
            "strong": str(words.pain_now) if words else "",
            "value": _("of 10") if words else unknown,
        },
        {
            "term": _("Worst this week"),
            "strong": str(words.pain_worst) if words else "",
            "value": _("of 10") if words else unknown,
        },
        {
            "term": _("Painted area"),
            "value": _("%(area)d cm²") % {"area": round(measures.paint.area_cm2)}
            if measures
            else unknown,
        },
        *_outcome_lines(outcomes or {}),
    ]


def _outcome_lines(outcomes: Outcomes) -> list[dict[str, object]]:
    lines: list[dict[str, object]] = []
    if "nprs" in outcomes:
        usual = str(outcomes["nprs"].answers.get("usual", ""))
        lines.append({"term": _("Usual pain this week"), "strong": usual, "value": _("of 10")})
    if "psfs" not in outcomes:
        return lines
    scale = outcomes["psfs"]
    for item, named in scale.names.items():
        strong = str(scale.answers[item])
        lines.append({"term": named, "strong": strong, "value": _("of 10 able")})
    [total] = score(load_instruments().named("psfs"), scale.answers)
    if total.value is not None:
        mean = f"{total.value:.1f}"
        lines.append({"term": _("Activities, mean"), "strong": mean, "value": _("of 10 able")})
    return lines


@register.simple_tag
def safety_items(intake: Intake, verdict: Verdict) -> list[dict[str, object]]:
    """Screening and consent in one line each."""
    levels = {
        "go": _("nothing found"),
        "caution": _("take care"),
        "blocked": _("not yet clear"),
        "see_a_doctor": _("a doctor first"),
        "seek_care_now": _("needs care now"),
    }
    level = str(verdict.level)
    cleared = intake.screening is not None and {one.rule.id for one in verdict.to_clear} <= set(
        intake.screening.cleared
    )
    if (
        level in ("blocked", "see_a_doctor")
        and cleared
        and not (verdict.is_absolute or verdict.unknown)
    ):
        level = "caution"
    return [
        {
            "term": _("Screening"),
            "value": levels[level] if intake.screening else _("not answered"),
            "tone": "stop" if verdict.is_absolute else TONES[level],
        },
        {
            "term": _("Consent"),
            "value": _consent_words(intake),
            "tone": "ok" if intake.consent_stands else "warn",
        },
    ]


_JSON_IN_HTML = {ord("<"): "\\u003C", ord(">"): "\\u003E", ord("&"): "\\u0026"}


@register.filter
def safe_json(text: str) -> SafeString:
    """JSON text that cannot end the block it stands in."""
    return mark_safe(text.translate(_JSON_IN_HTML))  # noqa: S308  (escaped the line above)


def _consent_words(intake: Intake) -> str:
    if intake.consent is None:
        return _("not signed")
    if not intake.consent_stands:
        return _("taken back")
    return _("signed by %(name)s") % {"name": intake.consent.typed_name}
