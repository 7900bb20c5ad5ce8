"""Is it safe to needle this person today? Questions and rules are data; a verdict explains itself.

Its three nouns are `Question`, `Rule` and `Verdict`.
Unknown is never no: an open question keeps the session from starting.

>>> from filiform.safety import assess, load_screening, read_answers
>>> known = [question.id for question in load_screening().questions]
>>> verdict = assess(read_answers({"danger_signs": "no", "bleeding": "yes"}, known))
>>> str(verdict.level), [one.rule.id for one in verdict.fired]
('blocked', ['C08b'])
>>> [question.id for question in verdict.unknown]
['pregnancy']
"""

from filiform.safety.answers import Answer, Answers, UnreadableAnswers, read_answers
from filiform.safety.assess import Fired, Verdict, VerdictLevel, assess, level_of
from filiform.safety.rules import Level, Question, Rule, Scope, ScopeKind, Screening, load_screening

__all__ = [
    "Answer",
    "Answers",
    "Fired",
    "Level",
    "Question",
    "Rule",
    "Scope",
    "ScopeKind",
    "Screening",
    "UnreadableAnswers",
    "Verdict",
    "VerdictLevel",
    "assess",
    "level_of",
    "load_screening",
    "read_answers",
]
