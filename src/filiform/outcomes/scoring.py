"""Answers in, scores out; and whether a change between two times matters to patients."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from filiform.knowledge import Bilingual, suggestion
from filiform.outcomes.instrument import Better, Important, Instrument, Scale, Whole

TOTAL = "total"
Responses = Mapping[str, int]
"""Answers by item id; a missing item is left out."""


class UnreadableResponses(ValueError):
    """Answers that do not belong to the questionnaire; `faults` has a sentence for each."""

    def __init__(self, faults: Collection[str]) -> None:
        self.faults = tuple(faults)
        super().__init__("\n".join(self.faults))


@dataclass(frozen=True, slots=True)
class Score:
    """One score; `value` is None when too many items are missing."""

    id: str
    name: Bilingual
    value: float | None
    low: float
    high: float
    answered: int
    of: int
    important: Important | None

    @property
    def missing(self) -> int:
        """How many of its items have no answer."""
        return self.of - self.answered


@dataclass(frozen=True, slots=True)
class Change:
    """From one time to the next; `points` above zero is better.

    `matters` is None where no important change was published or a score is missing.
    """

    id: str
    points: float | None
    percent: float | None
    matters: bool | None
    important: Important | None


def read_responses(value: object, instrument: Instrument) -> Responses:
    """Answers from JSON such as ``{"pain": 3, "work": null}``; null and left out are missing.

    Raises UnreadableResponses with a sentence for every mistake.
    """
    if not isinstance(value, Mapping):
        raise UnreadableResponses(["answers: not an object. Send item ids with numbers."])
    ids = [item.id for item in instrument.items]
    least, most = instrument.least, instrument.most
    faults: list[str] = []
    found: dict[str, int] = {}
    for name, given in value.items():
        if name not in ids:
            near = suggestion(str(name), ids)
            faults.append(f"answers.{name}: is not an item of {instrument.id}. {near}".rstrip())
        elif given is None:
            continue
        elif isinstance(given, bool) and (least, most) == (0, 1):
            found[name] = int(given)
        elif isinstance(given, bool) or not isinstance(given, int) or not least <= given <= most:
            fix = f"Use a whole number from {least} to {most}, or null."
            faults.append(f"answers.{name}: {given!r} is not an answer. {fix}")
        else:
            found[name] = given
    if faults:
        raise UnreadableResponses(faults)
    return found


def score(instrument: Instrument, responses: Responses) -> tuple[Score, ...]:
    """Every scale's score, then the total where the questionnaire has one.

    A scale maps the mean of its answered items linearly from the range of the answers to its own.
    """
    scales = tuple(_scale_score(scale, instrument, responses) for scale in instrument.scales)
    if instrument.total is None:
        return scales
    return (*scales, _total_score(instrument, scales))


def changes(
    instrument: Instrument, before: tuple[Score, ...], after: tuple[Score, ...]
) -> tuple[Change, ...]:
    """The change of every score; both must come from this questionnaire."""
    return tuple(
        _change(instrument.better, first, second)
        for first, second in zip(before, after, strict=True)
    )


def _scale_score(scale: Scale, instrument: Instrument, responses: Responses) -> Score:
    given = [responses[item] for item in scale.items if item in responses]
    counted = given
    if scale.missing_is is not None:
        counted = given + [scale.missing_is] * (len(scale.items) - len(given))
    enough = bool(counted) and len(scale.items) - len(given) <= scale.most_missing
    return Score(
        id=scale.id,
        name=scale.name,
        value=_mapped(scale, instrument, counted) if enough else None,
        low=scale.low,
        high=scale.high,
        answered=len(given),
        of=len(scale.items),
        important=scale.important,
    )


def _mapped(scale: Scale, instrument: Instrument, answers: list[int]) -> float:
    share = (sum(answers) / len(answers) - instrument.least) / (instrument.most - instrument.least)
    return scale.low + share * (scale.high - scale.low)


def _total_score(instrument: Instrument, scales: tuple[Score, ...]) -> Score:
    total = instrument.total
    assert total is not None  # noqa: S101  (score asks only then)
    values = [one.value for one in scales if one.value is not None]
    answered, items = sum(one.answered for one in scales), sum(one.of for one in scales)
    complete = len(values) == len(scales) and items - answered <= total.most_missing
    parts = len(scales) if total.of is Whole.MEAN else 1
    return Score(
        id=TOTAL,
        name=Bilingual("Total", "Total"),
        value=sum(values) / parts if complete else None,
        low=sum(one.low for one in scales) / parts,
        high=sum(one.high for one in scales) / parts,
        answered=answered,
        of=items,
        important=total.important,
    )


def _change(better: Better, before: Score, after: Score) -> Change:
    if before.value is None or after.value is None:
        return Change(before.id, None, None, None, before.important)
    raw = after.value - before.value
    points = raw if better is Better.HIGHER else -raw
    percent = 100 * points / before.value if before.value > 0 else None
    return Change(before.id, points, percent, _matters(points, percent, before), before.important)


def _matters(points: float, percent: float | None, before: Score) -> bool | None:
    """Better by the important number of points, or by the important share of the first score."""
    important = before.important
    if important is None:
        return None
    if points >= important.points:
        return True
    return important.percent is not None and percent is not None and percent >= important.percent
