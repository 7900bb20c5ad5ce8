"""All questions and rules together, as read from the data files."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from functools import cache
from hashlib import sha256

from filiform.knowledge import Entry, Faults, read_toml
from filiform.knowledge.review import read_review
from filiform.safety.conditions import Truth, Values, options_in, questions_in
from filiform.safety.questions import AskedOf, Group, Kind, Question, read_questions
from filiform.safety.rules import (
    Rule,
    doubles,
    read_contraindications,
    read_red_flags,
    read_words,
)

FILES = ("questions.toml", "red_flags.toml", "contraindications.toml", "levels.toml")


@dataclass(frozen=True, slots=True)
class Screening:
    """All questions and rules, and a version that names exactly this text."""

    questions: tuple[Question, ...]
    rules: tuple[Rule, ...]
    version: str

    def question(self, question: str) -> Question:
        """The question of that id; raises KeyError when there is none."""
        for one in self.questions:
            if one.id == question:
                return one
        raise KeyError(question)

    @property
    def groups(self) -> tuple[Group, ...]:
        """The lists of questions, in the order they are asked."""
        return tuple(dict.fromkeys(question.group for question in self.questions))

    @property
    def standing(self) -> tuple[Rule, ...]:
        """The rules that hold for everybody."""
        return tuple(rule for rule in self.rules if rule.is_standing)

    def asked(self, values: Values, *, of: AskedOf = AskedOf.PATIENT) -> tuple[Question, ...]:
        """The questions that concern this person, as far as the answers tell.

        A question whose list may or may not concern them is asked.
        """
        return tuple(one for one in self.questions if one.asked_of is of and concerns(one, values))


def concerns(question: Question, values: Values) -> bool:
    """Whether the question is asked of somebody who answered this."""
    both = (question.group.asked_when, question.asked_when)
    return all(when.weigh(values).truth is not Truth.NO for when in both)


@cache
def load_screening() -> Screening:
    """The packaged questions and rules; raises KnowledgeFault with every mistake in them."""
    faults = Faults()
    files = [read_toml("filiform.safety", name, faults) for name in FILES]
    asked, flags, contra, levels = (Entry.of(file, faults) for file in files)
    screening = read_screening(asked, flags, contra, levels, faults)
    version = sha256(b"\n".join(file.content for file in files)).hexdigest()[:16]
    return Screening(screening.questions, screening.rules, version)


def read_screening(
    asked: Entry, flags: Entry, contra: Entry, levels: Entry, faults: Faults
) -> Screening:
    """Questions and rules from the four files; raises KnowledgeFault with every mistake."""
    questions = read_questions(asked, read_review(asked))
    ids = [question.id for question in questions]
    words = read_words(levels)
    rules = (
        *read_red_flags(flags, ids, words, read_review(flags)),
        *read_contraindications(contra, ids, words, read_review(contra)),
    )
    for double in doubles(ids):
        asked.note("question", f'"{double}" stands there twice', "Give each its own id.")
    for double in doubles([rule.id for rule in rules]):
        flags.note("rule", f'"{double}" stands there twice', "Give each its own id.")
    for idle in _idle(questions, rules):
        asked.note("question", f'"{idle}" is asked and no rule reads its answer')
    for stray in _strays(questions, rules):
        flags.note("when", f"reads {stray}, which cannot be answered")
    for file in (asked, flags, contra):
        file.finish()
    faults.raise_if_any()
    return Screening(questions, rules, "")


def _idle(questions: Collection[Question], rules: Collection[Rule]) -> list[str]:
    read = frozenset[str]().union(*(questions_in(rule.when) for rule in rules))
    return sorted({question.id for question in questions} - read)


def _strays(questions: Collection[Question], rules: Collection[Rule]) -> Iterator[str]:
    """Options that no question offers, as ``question = option``."""
    offered = {
        (question.id, option.id)
        for question in questions
        if question.kind is Kind.SOME_OF
        for option in question.options
    }
    conditions = [rule.when for rule in rules]
    conditions += [when for one in questions for when in (one.group.asked_when, one.asked_when)]
    named = frozenset[tuple[str, str]]().union(*(options_in(one) for one in conditions))
    for question, option in sorted(named - offered):
        yield f"{question} = {option}"
