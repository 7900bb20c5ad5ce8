"""Is it safe to needle this person today? Questions and rules are data; a verdict explains itself.

Its three nouns are `Question`, `Rule` and `Verdict`.
Unknown is never no: an open question keeps the session from starting.

>>> from filiform.safety import assess, load_screening, read_answers
>>> questions = load_screening().questions
>>> said = {"age": 54, "complaint": ["neck"], "blood_thinner": "yes", "others": "no"}
>>> verdict = assess(read_answers(said, questions))
>>> str(verdict.level), [one.rule.id for one in verdict.to_clear]
('blocked', ['C08b'])
>>> said = {"age": 41, "complaint": ["low_back"], "saddle_numb": "yes"}
>>> verdict = assess(read_answers(said, questions))
>>> str(verdict.level), verdict.fired[0].rule.title.en
('seek_care_now', 'Cauda equina syndrome')
"""

from filiform.safety.answers import (
    Answer,
    Answers,
    Given,
    UnreadableAnswers,
    is_unknown,
    read_answers,
    storable,
)
from filiform.safety.assess import (
    Because,
    Fired,
    NotRuledOut,
    Verdict,
    VerdictLevel,
    assess,
    level_of,
)
from filiform.safety.questions import AskedOf, Group, Kind, Option, Question
from filiform.safety.reach import Target, against, reaches, standing_against
from filiform.safety.rules import Care, Level, Rule, Scope, ScopeKind, Sort
from filiform.safety.screening import Screening, concerns, load_screening

__all__ = [
    "Answer",
    "Answers",
    "AskedOf",
    "Because",
    "Care",
    "Fired",
    "Given",
    "Group",
    "Kind",
    "Level",
    "NotRuledOut",
    "Option",
    "Question",
    "Rule",
    "Scope",
    "ScopeKind",
    "Screening",
    "Sort",
    "Target",
    "UnreadableAnswers",
    "Verdict",
    "VerdictLevel",
    "against",
    "assess",
    "concerns",
    "is_unknown",
    "level_of",
    "load_screening",
    "reaches",
    "read_answers",
    "standing_against",
    "storable",
]
