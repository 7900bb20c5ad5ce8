"""What follows from the answers: contraindications, precautions and red flags."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from filiform.knowledge import Bilingual, Entry, Provenance
from filiform.knowledge.review import Review
from filiform.safety.conditions import ALWAYS, Condition, Named, read_condition


class Level(StrEnum):
    """How far a rule goes."""

    ABSOLUTE = "absolute"
    """Not today, whoever asks; only a changed answer lifts it."""
    RELATIVE = "relative"
    """Only after it is cleared, with a reason and a name."""
    PRECAUTION = "precaution"
    """Go on, and adapt."""


class Care(StrEnum):
    """How soon a doctor has to see the patient."""

    NOW = "now"
    TODAY = "today"
    THIS_WEEK = "this_week"


class Sort(StrEnum):
    """What kind of rule it is."""

    RED_FLAG = "red_flag"
    """Another illness may be behind the pain."""
    CONTRAINDICATION = "contraindication"
    """A needle may do harm."""


class ScopeKind(StrEnum):
    """What a rule reaches."""

    WHOLE_BODY = "whole_body"
    SITE = "site"
    """Where it hurts."""
    PLAN = "plan"
    """How the visit goes: position, pace."""
    REGION = "region"
    LIMB = "limb"
    MUSCLE = "muscle"
    TECHNIQUE = "technique"

    @property
    def is_local(self) -> bool:
        """Whether the rest of the body, or other techniques, stay free."""
        return self in (ScopeKind.REGION, ScopeKind.LIMB, ScopeKind.MUSCLE, ScopeKind.TECHNIQUE)


@dataclass(frozen=True, slots=True)
class Scope:
    """The whole body, or the things named in `on`."""

    kind: ScopeKind
    on: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Rule:
    """What follows when a condition holds.

    `title` names the danger (of a red flag: the illness to think of) and `action` says what to
    do, both for the therapist; `patient` is what the patient reads; `clears` what lifts it.
    """

    id: str
    sort: Sort
    when: Condition
    level: Level
    care: Care | None
    scope: Scope
    title: Bilingual
    action: Bilingual
    patient: Bilingual
    clears: Bilingual
    provenance: Provenance

    @property
    def is_standing(self) -> bool:
        """Whether it holds for everybody, whatever is answered."""
        return self.when == ALWAYS


@dataclass(frozen=True, slots=True)
class Words:
    """What is said where a rule says nothing of its own."""

    action: Bilingual
    patient: Bilingual
    clears: Bilingual


WordsByWeight = Mapping[Care | Level | None, Words]
WHOLE_BODY = Scope(ScopeKind.WHOLE_BODY)
ALWAYS_WORD = "always"


def read_words(file: Entry) -> WordsByWeight:
    """The table ``[care.…]`` for each `Care`, and ``[care.none]`` for the rest."""
    table = file.entry("care")
    found: dict[Care | Level | None, Words] = {}
    for care in (*Care, None):
        entry = table.entry(str(care or "none"))
        found[care] = Words(*(entry.bilingual(name) for name in ("action", "patient", "clears")))
        entry.finish()
    table.finish()
    absolute = file.entry("absolute")
    rest = found[None]
    found[Level.ABSOLUTE] = Words(rest.action, rest.patient, absolute.bilingual("clears"))
    absolute.finish()
    return found


def read_red_flags(
    file: Entry, questions: Collection[str], words: WordsByWeight, review: Review
) -> tuple[Rule, ...]:
    """The red flags of the file; mistakes are noted in its faults."""
    named = _named(file, questions)
    return tuple(
        _red_flag(entry, questions, named, words, review) for entry in file.entries("rule", least=1)
    )


def read_contraindications(
    file: Entry, questions: Collection[str], words: WordsByWeight, review: Review
) -> tuple[Rule, ...]:
    """The contraindications and precautions of the file; mistakes are noted in its faults."""
    return tuple(
        _contraindication(entry, questions, words, review)
        for entry in file.entries("rule", least=1)
    )


def _named(file: Entry, questions: Collection[str]) -> Named:
    if not file.has("names"):
        return {}
    table = file.entry("names")
    found: dict[str, Condition] = {}
    for name in table.fields:
        found[name] = read_condition(table, name, questions, found)
    return found


def _red_flag(
    entry: Entry, questions: Collection[str], named: Named, words: WordsByWeight, review: Review
) -> Rule:
    care = entry.member("care", Care) if entry.has("care") else None
    level = _level_of_red_flag(entry, care)
    said = words[care]
    why = entry.bilingual("patient")
    rule = Rule(
        id=entry.text("id"),
        sort=Sort.RED_FLAG,
        when=read_condition(entry, "when", questions, named),
        level=level,
        care=care,
        scope=WHOLE_BODY,
        title=entry.bilingual("suspects"),
        action=entry.bilingual("action") if entry.has("action") else said.action,
        patient=why if care is None else _joined(why, said.patient),
        clears=entry.bilingual("clears") if entry.has("clears") else said.clears,
        provenance=review.of(entry),
    )
    entry.finish()
    return rule


def _level_of_red_flag(entry: Entry, care: Care | None) -> Level:
    if care in (Care.NOW, Care.TODAY):
        usual: Level | None = Level.ABSOLUTE
    else:
        usual = Level.RELATIVE if care else None
    if not entry.has("level"):
        if usual is None:
            entry.note("level", "is missing", "Write level, or care.")
        return usual or Level.RELATIVE
    level = entry.member("level", Level)
    if usual is not None and level is not usual:
        entry.note("level", f"is {level}, which does not go with care {care}", "Leave it out.")
    return level


def _contraindication(
    entry: Entry, questions: Collection[str], words: WordsByWeight, review: Review
) -> Rule:
    standing = entry.has("when") and entry.raw("when") == ALWAYS_WORD
    rule = Rule(
        id=entry.text("id"),
        sort=Sort.CONTRAINDICATION,
        when=ALWAYS if standing else read_condition(entry, "when", questions, {}),
        level=entry.member("level", Level),
        care=None,
        scope=_scope(entry.entry("scope")),
        title=entry.bilingual("title"),
        action=entry.bilingual("action"),
        patient=entry.bilingual("patient") if entry.has("patient") else words[None].patient,
        clears=_clears(entry, words),
        provenance=review.of(entry),
    )
    if standing and not rule.scope.kind.is_local:
        entry.note("when", "holds always and reaches everybody", "Name what it reaches.")
    entry.finish()
    return rule


def _clears(entry: Entry, words: WordsByWeight) -> Bilingual:
    """A relative rule says itself what clears it."""
    level = entry.raw("level")
    if entry.has("clears") or level == Level.RELATIVE:
        return entry.bilingual("clears")
    return words[Level.ABSOLUTE if level == Level.ABSOLUTE else None].clears


def _scope(entry: Entry) -> Scope:
    kind = entry.member("kind", ScopeKind)
    on = entry.texts("on", least=0)
    if bool(on) != kind.is_local:
        entry.note(
            "on", f"does not go with the scope {kind}", "Name what it reaches, or leave out."
        )
    entry.finish()
    return Scope(kind, on)


def _joined(first: Bilingual, second: Bilingual) -> Bilingual:
    return Bilingual(f"{first.en} {second.en}".strip(), f"{first.es} {second.es}".strip())


def doubles(ids: Collection[str]) -> Iterator[str]:
    """The ids that stand there more than once, sorted."""
    listed = list(ids)
    yield from sorted({one for one in listed if listed.count(one) > 1})
