"""Laws of the verdict, for any questions and rules, not only for today's."""

from hypothesis import given
from hypothesis import strategies as st

from filiform.knowledge import Bilingual, Provenance
from filiform.safety import (
    Answer,
    Answers,
    Level,
    Question,
    Rule,
    Scope,
    ScopeKind,
    Screening,
    VerdictLevel,
    assess,
)

SAID = Bilingual("word", "palabra")
SOURCE = Provenance("a source", "an author")
IDS = ("q1", "q2", "q3", "q4")


def question(id_: str) -> Question:
    return Question(id_, SAID, SAID, (), SOURCE)


@st.composite
def screenings(draw: st.DrawFn) -> Screening:
    """Four questions, any rules on them."""
    rules = tuple(
        Rule(
            id=f"r{number}",
            question=draw(st.sampled_from(IDS)),
            answer=Answer.YES,
            level=level,
            emergency=level is Level.ABSOLUTE and draw(st.booleans()),
            scope=Scope(ScopeKind.WHOLE_BODY),
            title=SAID,
            action=SAID,
            patient=SAID,
            clears=SAID,
            provenance=SOURCE,
        )
        for number, level in enumerate(draw(st.lists(st.sampled_from(Level), max_size=6)))
    )
    return Screening(tuple(map(question, IDS)), rules, "test")


def answers() -> st.SearchStrategy[dict[str, Answer]]:
    return st.dictionaries(st.sampled_from(IDS), st.sampled_from(Answer))


def gravity(given_: Answers, screening: Screening) -> int:
    return assess(given_, screening).level.gravity


@given(screenings(), answers(), st.sampled_from(IDS))
def test_a_yes_instead_of_a_no_never_makes_it_milder(
    screening: Screening, given_: dict[str, Answer], asked: str
) -> None:
    before = gravity({**given_, asked: Answer.NO}, screening)
    assert gravity({**given_, asked: Answer.YES}, screening) >= before


@given(screenings(), answers(), st.sampled_from(IDS))
def test_a_yes_to_a_contraindication_is_never_milder_than_not_knowing(
    screening: Screening, given_: dict[str, Answer], asked: str
) -> None:
    graver = {rule.question for rule in screening.rules if rule.level is not Level.PRECAUTION}
    if asked not in graver:
        return
    unknown = gravity({**given_, asked: Answer.UNANSWERED}, screening)
    assert gravity({**given_, asked: Answer.YES}, screening) >= unknown


@given(screenings(), answers(), st.sampled_from(IDS))
def test_not_knowing_is_never_milder_than_no(
    screening: Screening, given_: dict[str, Answer], asked: str
) -> None:
    no = gravity({**given_, asked: Answer.NO}, screening)
    for unknown in (Answer.NOT_SURE, Answer.UNANSWERED):
        assert gravity({**given_, asked: unknown}, screening) >= no


@given(screenings(), answers())
def test_an_unanswered_question_blocks(screening: Screening, given_: dict[str, Answer]) -> None:
    verdict = assess(given_, screening)
    open_ids = {id_ for id_ in IDS if given_.get(id_, Answer.UNANSWERED).is_unknown}
    assert {one.id for one in verdict.unknown} == open_ids
    if open_ids:
        assert verdict.level.gravity >= VerdictLevel.BLOCKED.gravity


@given(screenings(), answers())
def test_every_rule_that_holds_is_listed_gravest_first(
    screening: Screening, given_: dict[str, Answer]
) -> None:
    verdict = assess(given_, screening)
    holds = {r.id for r in screening.rules if given_.get(r.question) is Answer.YES}
    assert {one.rule.id for one in verdict.fired} == holds
    gravities = [one.level.gravity for one in verdict.fired]
    assert gravities == sorted(gravities, reverse=True)


@given(screenings(), answers())
def test_it_goes_only_when_nothing_fired_and_nothing_is_open(
    screening: Screening, given_: dict[str, Answer]
) -> None:
    verdict = assess(given_, screening)
    assert (verdict.level is VerdictLevel.GO) == (not verdict.fired and not verdict.unknown)
