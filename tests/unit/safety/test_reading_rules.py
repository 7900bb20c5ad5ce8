"""Questions and rules are held to their schema, and all mistakes come at once."""

from filiform.body import load_surface
from filiform.knowledge import Entry, Faults, KnowledgeFault
from filiform.safety import ScopeKind, load_screening
from filiform.safety.rules import read_screening

WORDS = {"en": "Word", "es": "Palabra"}
SOURCE = {"source": "A paper", "written_by": "Somebody"}


def question(**changes: object) -> dict[str, object]:
    plain = {"id": "bleeding", "text": WORDS, "help": WORDS, "provenance": SOURCE}
    return {**plain, **changes}


def rule(**changes: object) -> dict[str, object]:
    plain = {
        "id": "C08b",
        "when": {"question": "bleeding", "answer": "yes"},
        "level": "relative",
        "scope": {"kind": "whole_body"},
        "title": WORDS,
        "action": WORDS,
        "patient": WORDS,
        "clears": WORDS,
        "provenance": SOURCE,
    }
    return {**plain, **changes}


def faults_of(questions: list[dict[str, object]], rules: list[dict[str, object]]) -> list[str]:
    faults = Faults()
    try:
        read_screening(
            Entry("questions.toml", "", {"question": questions}, faults),
            Entry("rules.toml", "", {"rule": rules}, faults),
            faults,
        )
    except KnowledgeFault as fault:
        return [str(one) for one in fault.faults]
    return []


def test_it_takes_a_question_with_its_rule() -> None:
    assert faults_of([question()], [rule()]) == []


def test_it_gathers_all_mistakes_of_both_files() -> None:
    broken = rule(level="relativ", when={"question": "bleding", "answer": "yes"})
    found = faults_of([question(provenance={"source": "A paper"})], [broken])
    assert found == [
        'questions.toml: question: "bleeding" is asked and no rule reads its answer.',
        "questions.toml: question[0].provenance.written_by: is missing.",
        'rules.toml: rule[0].level: "relativ" is not known. Did you mean relative?',
        'rules.toml: rule[0].when.question: "bleding" is not known. Did you mean bleeding?',
    ]


def test_it_refuses_one_id_for_two_rules() -> None:
    [fault] = faults_of([question()], [rule(), rule()])
    assert fault == 'rules.toml: rule: "C08b" stands there twice. Give each its own id.'


def test_it_takes_no_rule_that_reads_a_no() -> None:
    [fault] = faults_of([question()], [rule(when={"question": "bleeding", "answer": "no"})])
    assert fault.startswith('rules.toml: rule[0].when.answer: "no" is not known.')


def test_it_wants_an_emergency_to_be_absolute() -> None:
    [fault] = faults_of([question()], [rule(emergency=True)])
    assert "emergency: is only for an absolute rule" in fault


def test_it_wants_a_scope_that_names_what_it_reaches() -> None:
    [missing] = faults_of([question()], [rule(scope={"kind": "region"})])
    [extra] = faults_of([question()], [rule(scope={"kind": "whole_body", "on": ["toes"]})])
    assert "rule[0].scope.on: does not go with the scope region" in missing
    assert "rule[0].scope.on: does not go with the scope whole_body" in extra


def test_it_ships_three_questions_in_both_languages_with_a_source_each() -> None:
    screening = load_screening()
    assert [one.id for one in screening.questions] == ["bleeding", "pregnancy", "danger_signs"]
    sources = [one.provenance for one in screening.questions]
    sources += [one.provenance for one in screening.rules]
    assert all(one.source and not one.is_checked for one in sources)
    assert len(screening.question("danger_signs").points) == 5


def test_it_names_the_version_of_its_words() -> None:
    assert len(load_screening().version) == 16


def test_it_names_regions_that_the_body_has() -> None:
    known = load_surface().region_ids
    for one in load_screening().rules:
        if one.scope.kind is ScopeKind.REGION:
            assert all({name, f"{name}-left"} & known for name in one.scope.on), one.id
