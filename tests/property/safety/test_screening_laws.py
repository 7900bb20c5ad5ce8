"""Laws of the verdict, for any questions and rules and for the packaged ones."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from filiform.knowledge import Bilingual, Provenance
from filiform.safety import (
    Answer,
    Answers,
    AskedOf,
    Given,
    Group,
    Kind,
    Level,
    Question,
    Rule,
    Scope,
    ScopeKind,
    Screening,
    Sort,
    VerdictLevel,
    assess,
    load_screening,
    read_answers,
    storable,
)
from filiform.safety.conditions import ALWAYS, AtLeast, Condition, Said
from filiform.safety.rules import Care

SAID = Bilingual("word", "palabra")
SOURCE = Provenance("a source", "an author")
IDS = ("q1", "q2", "q3", "q4")
GROUP = Group("all", SAID, SAID, ALWAYS, AskedOf.PATIENT, SOURCE)
LOCAL = (ScopeKind.MUSCLE, ScopeKind.TECHNIQUE)


def question(id_: str) -> Question:
    return Question(id_, GROUP, Kind.YES_NO, SAID, SAID, 0, 0, (), False, ALWAYS)


@st.composite
def any_of(draw: st.DrawFn, parts: st.SearchStrategy[Condition]) -> Condition:
    chosen = tuple(draw(st.lists(parts, min_size=1, max_size=3)))
    return AtLeast(draw(st.integers(1, len(chosen))), chosen)


CONDITIONS: st.SearchStrategy[Condition] = st.recursive(
    st.sampled_from(IDS).map(Said), any_of, max_leaves=5
)


@st.composite
def screenings(draw: st.DrawFn) -> Screening:
    """Four questions, any rules over them."""
    rules = []
    for number in range(draw(st.integers(0, 6))):
        care = draw(st.sampled_from([*Care, None]))
        local = draw(st.sampled_from([None, *LOCAL])) if care is None else None
        rules.append(
            Rule(
                id=f"r{number}",
                sort=draw(st.sampled_from(Sort)),
                when=draw(CONDITIONS),
                level=Level.ABSOLUTE if care else draw(st.sampled_from(Level)),
                care=care,
                scope=Scope(local, ("it",)) if local else Scope(ScopeKind.WHOLE_BODY),
                title=SAID,
                action=SAID,
                patient=SAID,
                clears=SAID,
                provenance=SOURCE,
            )
        )
    return Screening(tuple(map(question, IDS)), tuple(rules), "test")


def answers() -> st.SearchStrategy[dict[str, Given]]:
    return st.dictionaries(st.sampled_from(IDS), st.sampled_from(Answer))


REAL = load_screening()
WORDS = [one.id for one in REAL.questions if one.kind is Kind.YES_NO]
PLACES = [option.id for option in REAL.question("complaint").options]


@st.composite
def real_answers(draw: st.DrawFn) -> dict[str, Given]:
    """Answers to the packaged questions: an age, some places, some words, the rest no or open."""
    rest = draw(st.sampled_from([Answer.NO, Answer.UNANSWERED]))
    said: dict[str, Given] = dict.fromkeys(WORDS, rest)
    said |= draw(st.dictionaries(st.sampled_from(WORDS), st.sampled_from(Answer), max_size=6))
    if draw(st.booleans()):
        said["age"] = draw(st.integers(0, 120))
    if draw(st.booleans()):
        said["complaint"] = tuple(draw(st.lists(st.sampled_from(PLACES), unique=True)))
    return said


def gravity(given_: Answers, screening: Screening = REAL) -> int:
    return assess(given_, screening).level.gravity


def by_rules(given_: Answers, screening: Screening = REAL) -> int:
    return assess(given_, screening).from_answers.gravity


@given(screenings(), answers(), st.sampled_from(IDS))
def test_a_yes_instead_of_a_no_never_makes_it_milder(
    screening: Screening, given_: dict[str, Given], asked: str
) -> None:
    before = gravity({**given_, asked: Answer.NO}, screening)
    assert gravity({**given_, asked: Answer.YES}, screening) >= before


@given(screenings(), answers(), st.sampled_from(IDS))
def test_a_yes_where_nothing_was_said_never_takes_a_rule_away(
    screening: Screening, given_: dict[str, Given], asked: str
) -> None:
    before = assess({**given_, asked: Answer.UNANSWERED}, screening)
    after = assess({**given_, asked: Answer.YES}, screening)
    assert after.from_answers.gravity >= before.from_answers.gravity
    assert {one.rule.id for one in before.fired} <= {one.rule.id for one in after.fired}


@given(screenings(), answers(), st.sampled_from(IDS))
def test_not_knowing_is_never_milder_than_no(
    screening: Screening, given_: dict[str, Given], asked: str
) -> None:
    no = gravity({**given_, asked: Answer.NO}, screening)
    for unknown in (Answer.NOT_SURE, Answer.UNANSWERED):
        assert gravity({**given_, asked: unknown}, screening) >= no


@given(screenings(), answers())
def test_an_unanswered_question_blocks(screening: Screening, given_: dict[str, Given]) -> None:
    verdict = assess(given_, screening)
    unknown = (Answer.UNANSWERED, Answer.NOT_SURE)
    open_ids = {id_ for id_ in IDS if given_.get(id_, Answer.UNANSWERED) in unknown}
    assert {one.id for one in verdict.unknown} == open_ids
    if open_ids:
        assert verdict.level.gravity >= VerdictLevel.BLOCKED.gravity


@given(screenings(), answers())
def test_what_fired_is_listed_gravest_first_with_the_answers_that_made_it(
    screening: Screening, given_: dict[str, Given]
) -> None:
    verdict = assess(given_, screening)
    gravities = [one.level.gravity for one in verdict.fired]
    assert gravities == sorted(gravities, reverse=True)
    for one in verdict.fired:
        assert one.because
        assert all(reason.given == Answer.YES for reason in one.because)


@given(screenings(), answers())
def test_it_goes_only_when_nothing_fired_and_nothing_is_open(
    screening: Screening, given_: dict[str, Given]
) -> None:
    verdict = assess(given_, screening)
    assert (verdict.level is VerdictLevel.GO) == (not verdict.fired and not verdict.unknown)


@given(real_answers(), st.sampled_from(WORDS))
def test_one_more_sign_never_makes_the_packaged_verdict_milder(
    given_: dict[str, Given], asked: str
) -> None:
    yes, no = {**given_, asked: Answer.YES}, {**given_, asked: Answer.NO}
    assert gravity(yes) >= gravity(no)
    assert by_rules(yes) >= by_rules({**given_, asked: Answer.UNANSWERED})


@given(real_answers(), st.sampled_from(PLACES))
def test_one_more_place_that_hurts_never_makes_the_packaged_verdict_milder(
    given_: dict[str, Given], place: str
) -> None:
    before = given_.get("complaint", ())
    assert isinstance(before, tuple)
    more = {**given_, "complaint": (*before, place)}
    assert by_rules(more) >= by_rules({**given_, "complaint": before})


@given(real_answers())
def test_stored_answers_come_back_as_they_were(given_: dict[str, Given]) -> None:
    back = read_answers(storable(given_), REAL.questions)
    order = {name: given_[name] for name in given_}
    assert {k: set(v) if isinstance(v, tuple) else v for k, v in back.items()} == {
        k: set(v) if isinstance(v, tuple) else v for k, v in order.items()
    }
