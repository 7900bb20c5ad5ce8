"""How the patient is doing: questionnaires as data, scored by their published rules.

Its three nouns are `Instrument`, `Score` and `Change`.

>>> from filiform.outcomes import load_instruments, read_responses, score
>>> nprs = load_instruments().named("nprs")
>>> [one.value for one in score(nprs, read_responses({"now": 4, "worst": 7, "usual": 5}, nprs))]
[4.0, 7.0, 5.0]
"""

from filiform.outcomes.instrument import (
    Better,
    Important,
    Instrument,
    Instruments,
    Item,
    LeftOut,
    Scale,
    Total,
    Whole,
    load_instruments,
)
from filiform.outcomes.scoring import (
    Change,
    Responses,
    Score,
    UnreadableResponses,
    changes,
    read_responses,
    score,
)

__all__ = [
    "Better",
    "Change",
    "Important",
    "Instrument",
    "Instruments",
    "Item",
    "LeftOut",
    "Responses",
    "Scale",
    "Score",
    "Total",
    "UnreadableResponses",
    "Whole",
    "changes",
    "load_instruments",
    "read_responses",
    "score",
]
