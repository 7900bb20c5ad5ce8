"""A verdict as records for programs and as lines for people."""

from collections.abc import Iterator, Mapping
from functools import cache

from filiform.knowledge import Bilingual, Entry, Faults, read_toml
from filiform.safety.answers import Given
from filiform.safety.assess import Because, Fired, Verdict, VerdictLevel
from filiform.safety.questions import Kind, Question
from filiform.safety.rules import Level, ScopeKind
from filiform.safety.screening import load_screening


@cache
def verdict_words() -> Mapping[VerdictLevel, tuple[Bilingual, Bilingual]]:
    """For each level what it is called, and what the patient is told; raises KnowledgeFault."""
    faults = Faults()
    table = Entry.of(read_toml("filiform.safety", "levels.toml", faults), faults).entry("verdict")
    found: dict[VerdictLevel, tuple[Bilingual, Bilingual]] = {}
    for level in VerdictLevel:
        entry = table.entry(level)
        found[level] = (entry.bilingual("title"), entry.bilingual("patient"))
        entry.finish()
    table.finish()
    faults.raise_if_any()
    return found


def verdict_record(verdict: Verdict, language: str) -> dict[str, object]:
    """The whole verdict for programs: level, every rule with its reasons, and what is open."""
    title, patient = verdict_words()[verdict.level]
    return {
        "level": str(verdict.level),
        "title": title.text(language),
        "patient": patient.text(language),
        "level_from_answers": str(verdict.from_answers),
        "doctor": str(verdict.care) if verdict.care else None,
        "fired": [_fired_record(one, language) for one in verdict.fired],
        "unanswered": [_question_record(one, language) for one in verdict.unknown],
        "for_the_therapist": [one.id for one in verdict.for_the_therapist],
        "not_ruled_out": [
            {
                "rule": one.rule.id,
                "title": one.rule.title.text(language),
                "doctor": str(one.rule.care) if one.rule.care else None,
                "ask": [question.id for question in one.open],
            }
            for one in verdict.not_ruled_out
        ],
        "rules_version": verdict.version,
        "reviewed_by_a_clinician": _reviewed(),
    }


def question_records(language: str) -> list[dict[str, object]]:
    """Every question with what may be answered."""
    return [
        {
            **_question_record(one, language),
            "group": one.group.id,
            "allowed": _allowed(one),
            "asked_of": str(one.asked_of),
            "optional": one.optional,
        }
        for one in load_screening().questions
    ]


def verdict_lines(verdict: Verdict, language: str) -> Iterator[str]:
    """The verdict for a terminal."""
    title, patient = verdict_words()[verdict.level]
    words = WORDS["es" if language == "es" else "en"]
    yield title.text(language).upper()
    yield f"  {patient.text(language)}"
    for one in verdict.fired:
        yield ""
        yield from _fired_lines(one, language, words)
    if verdict.unknown:
        yield ""
        yield words["open"].format(n=len(verdict.unknown))
        for group in dict.fromkeys(one.group for one in verdict.unknown):
            ids = [one.id for one in verdict.unknown if one.group == group]
            yield f"  {group.id}: {', '.join(ids)}"
        if verdict.not_ruled_out:
            yield words["not_ruled_out"].format(n=len(verdict.not_ruled_out))
    if verdict.for_the_therapist:
        yield ""
        ids = [one.id for one in verdict.for_the_therapist]
        yield f"{words['therapist']} {', '.join(ids)}"
    yield ""
    yield words["version"].format(version=verdict.version)
    if not _reviewed():
        yield words["unreviewed"]


WORDS = {
    "en": {
        "now": "doctor now",
        "today": "doctor today",
        "this_week": "doctor this week",
        "because": "because",
        "do": "do",
        "patient": "patient",
        "clears": "lifted by",
        "source": "source",
        "open": "NOT ANSWERED ({n}); unknown is never no:",
        "not_ruled_out": "  {n} red flags cannot be ruled out yet.",
        "therapist": "Before the session the therapist answers:",
        "version": "Rules {version}. Decision support: the therapist decides.",
        "unreviewed": "These rules have not yet been reviewed by a clinician.",
    },
    "es": {
        "now": "médico ahora",
        "today": "médico hoy",
        "this_week": "médico esta semana",
        "because": "porque",
        "do": "hacer",
        "patient": "paciente",
        "clears": "lo levanta",
        "source": "fuente",
        "open": "SIN RESPONDER ({n}); lo desconocido nunca es un no:",
        "not_ruled_out": "  {n} señales de alarma aún no se pueden descartar.",
        "therapist": "Antes de la sesión responde el terapeuta:",
        "version": "Reglas {version}. Apoyo a la decisión: decide el terapeuta.",
        "unreviewed": "Ningún profesional de la salud ha revisado todavía estas reglas.",
    },
}
LEVEL_WORDS = {
    Level.ABSOLUTE: Bilingual("absolute", "absoluta"),
    Level.RELATIVE: Bilingual("relative", "relativa"),
    Level.PRECAUTION: Bilingual("precaution", "precaución"),
}


def _fired_lines(one: Fired, language: str, words: Mapping[str, str]) -> Iterator[str]:
    rule = one.rule
    weight = words[rule.care] if rule.care else LEVEL_WORDS[rule.level].text(language)
    yield f"{rule.id}  {rule.title.text(language)}  [{weight}]"
    if rule.scope.kind is not ScopeKind.WHOLE_BODY:
        yield f"    {rule.scope.kind}: {', '.join(rule.scope.on) or '-'}"
    reasons = ", ".join(f"{reason.question.id} = {_said(reason.given)}" for reason in one.because)
    yield f"    {words['because']}: {reasons}"
    yield f"    {words['do']}: {rule.action.text(language)}"
    yield f"    {words['patient']}: {rule.patient.text(language)}"
    if rule.level is not Level.PRECAUTION:
        yield f"    {words['clears']}: {rule.clears.text(language)}"
    yield f"    {words['source']}: {rule.provenance.source}"


def _fired_record(one: Fired, language: str) -> dict[str, object]:
    rule = one.rule
    return {
        "rule": rule.id,
        "sort": str(rule.sort),
        "title": rule.title.text(language),
        "level": str(rule.level),
        "doctor": str(rule.care) if rule.care else None,
        "scope": {"kind": str(rule.scope.kind), "on": list(rule.scope.on)},
        "because": [_because_record(because, language) for because in one.because],
        "action": rule.action.text(language),
        "patient": rule.patient.text(language),
        "lifted_by": rule.clears.text(language),
        "source": rule.provenance.source,
        "checked_by": rule.provenance.checked_by or None,
    }


def _because_record(because: Because, language: str) -> dict[str, object]:
    given = because.given
    return {
        "question": because.question.id,
        "text": because.question.text.text(language),
        "answer": list(given) if isinstance(given, tuple) else given,
    }


def _question_record(question: Question, language: str) -> dict[str, object]:
    return {
        "id": question.id,
        "stem": question.group.stem.text(language),
        "text": question.text.text(language),
    }


def _allowed(question: Question) -> object:
    if question.kind is Kind.NUMBER:
        return {"least": question.least, "most": question.most}
    if question.kind is Kind.SOME_OF:
        return {"some_of": [option.id for option in question.options]}
    return ["yes", "no", "not_sure", "unanswered"]


def _said(given: Given) -> str:
    return "|".join(given) if isinstance(given, tuple) else str(given)


def _reviewed() -> bool:
    known = load_screening()
    questions = all(one.provenance.is_checked for one in known.questions)
    return questions and all(one.provenance.is_checked for one in known.rules)
