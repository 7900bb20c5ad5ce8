"""Is it safe to needle this person today? Questions and rules are data, a verdict explains itself.

Its three nouns are `Question`, `Rule` and `Verdict`.
Unknown is never no: an open question keeps the session from starting.

>>> from filiform.safety import assess
>>> verdict = assess({"danger_signs": "no", "bleeding": "yes"})
>>> str(verdict.level), [one.rule.id for one in verdict.fired]
('unknown', ['bleeds-easily'])
>>> [question.id for question in verdict.unknown]
['pregnancy']
"""

from filiform.safety.screening import (
    Answer,
    Question,
    Rule,
    RuleLevel,
    Screening,
    load_screening,
)
from filiform.safety.verdict import Fired, UnknownAnswer, Verdict, VerdictLevel, assess

__all__ = [
    "Answer",
    "Fired",
    "Question",
    "Rule",
    "RuleLevel",
    "Screening",
    "UnknownAnswer",
    "Verdict",
    "VerdictLevel",
    "assess",
    "load_screening",
]
