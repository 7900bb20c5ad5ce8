"""Questions and rules are held to their schema, and all mistakes come at once."""

import pytest

from filiform.atlas import load_atlas
from filiform.body import load_surface
from filiform.knowledge import Entry, Faults, KnowledgeFault
from filiform.safety import ScopeKind, load_screening
from filiform.safety.screening import read_screening

WORDS = {"en": "Word", "es": "Palabra"}
REVIEW = {"written_by": "Somebody"}
CARE = {"action": WORDS, "patient": WORDS, "clears": WORDS}
LEVELS = {
    "care": dict.fromkeys(("now", "today", "this_week", "none"), CARE),
    "absolute": {"clears": WORDS},
}
GROUP = {"id": "all", "stem": WORDS, "source": "A paper"}
Table = dict[str, object]


def question(**changes: object) -> Table:
    return {"id": "fever", "group": "all", "text": WORDS, **changes}


def flag(**changes: object) -> Table:
    plain: Table = {
        "id": "R1",
        "suspects": WORDS,
        "care": "now",
        "when": "fever",
        "patient": WORDS,
        "source": "A paper",
    }
    return {**plain, **changes}


def contra(**changes: object) -> Table:
    plain: Table = {
        "id": "C1",
        "when": "fever",
        "level": "relative",
        "scope": {"kind": "whole_body"},
        "title": WORDS,
        "action": WORDS,
        "clears": WORDS,
        "source": "A paper",
    }
    return {**plain, **changes}


def faults_of(questions: list[Table], flags: list[Table], contras: list[Table]) -> list[str]:
    faults = Faults()
    try:
        read_screening(
            Entry(
                "questions", "", {"review": REVIEW, "group": [GROUP], "question": questions}, faults
            ),
            Entry("flags", "", {"review": REVIEW, "rule": flags}, faults),
            Entry("contras", "", {"review": REVIEW, "rule": contras}, faults),
            Entry("levels", "", LEVELS, faults),
            faults,
        )
    except KnowledgeFault as fault:
        return [str(one) for one in fault.faults]
    return []


def test_it_takes_a_question_with_its_rules() -> None:
    assert faults_of([question()], [flag()], [contra()]) == []


@pytest.mark.parametrize(
    ("flags", "contras", "fault"),
    [
        ([flag(when="fevr")], [contra()], '"fevr" is not a question. Did you mean fever?'),
        ([flag(when={"all": "fever"})], [contra()], "rule[0].when: is not a condition."),
        ([flag(when={"least": 3, "of": ["fever"]})], [contra()], "asks for 3 of 1 parts"),
        ([flag(when={"not": ["fever"]})], [contra()], "rule[0].when: is not a condition."),
        ([flag(when="fever = hot")], [contra()], "reads fever = hot, which cannot be answered"),
        ([flag(care="soon")], [contra()], '"soon" is not known'),
        ([flag(level="relative")], [contra()], "is relative, which does not go with care now"),
        ([flag(source="")], [contra()], "rule[0].source: is empty."),
        ([flag(), flag()], [contra()], '"R1" stands there twice'),
        ([flag()], [contra(level="relativ")], 'rule[0].level: "relativ" is not known.'),
        ([flag()], [contra(scope={"kind": "region"})], "does not go with the scope region"),
        (
            [flag()],
            [contra(scope={"kind": "whole_body", "on": ["toes"]})],
            "does not go with the scope whole_body",
        ),
        ([flag()], [contra(when="always")], "holds always and reaches everybody"),
        ([flag()], [contra(clear=WORDS)], "rule[0].clear: is not a field known here. Did you"),
    ],
)
def test_it_says_which_line_is_wrong(flags: list[Table], contras: list[Table], fault: str) -> None:
    found = faults_of([question()], flags, contras)
    assert any(fault in one for one in found), found


def test_it_finds_a_question_whose_answer_nobody_reads() -> None:
    [fault] = faults_of([question(), question(id="lump")], [flag()], [contra()])
    assert '"lump" is asked and no rule reads its answer' in fault


def test_a_relative_rule_must_say_what_clears_it() -> None:
    one = contra()
    del one["clears"]
    [fault] = faults_of([question()], [flag()], [one])
    assert fault == "contras: rule[0].clears: is missing."


def test_the_packaged_rules_name_regions_and_muscles_that_exist() -> None:
    regions, muscles = load_surface().region_ids, {one.id for one in load_atlas().muscles}
    for one in load_screening().rules:
        if one.scope.kind is ScopeKind.REGION:
            assert all({name, f"{name}-left"} & regions for name in one.scope.on), one.id
        if one.scope.kind is ScopeKind.MUSCLE:
            assert set(one.scope.on) <= muscles, one.id


def test_it_names_the_version_of_its_words() -> None:
    assert len(load_screening().version) == 16


def test_nobody_has_checked_the_packaged_rules_and_they_say_so() -> None:
    known = load_screening()
    assert not any(one.provenance.is_checked for one in known.questions)
    assert not any(one.provenance.is_checked for one in known.rules)


def test_every_everyday_region_proposes_one_place_that_hurts() -> None:
    surface = load_surface()
    regions = [region for region in surface.regions if not region.part_of]
    offered = load_screening().question("complaint").options
    names = {region.id.removesuffix("-left").removesuffix("-right") for region in regions}
    whole = {region.part_of for region in surface.regions if region.part_of}
    names |= {str(name).removesuffix("-left").removesuffix("-right") for name in whole}
    proposed = [name for option in offered for name in option.regions]
    assert sorted(proposed) == sorted(names)
