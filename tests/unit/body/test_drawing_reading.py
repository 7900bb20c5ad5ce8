"""Reading drawings: what is accepted, and how a refusal reads."""

import json
from datetime import UTC, datetime
from typing import Any

import pytest

from filiform.body.drawing import (
    Clear,
    DrawingFault,
    MalformedDrawing,
    MeshFacts,
    canonical_json,
    parse_drawing,
)

FACTS = MeshFacts(
    version="hm08-1",
    vertices=13380,
    shapes=("female", "male"),
    regions=frozenset({"knee-front-left", "knee-front-right", "temple-right"}),
)


def wire(**changes: object) -> dict[str, Any]:
    """A good drawing as JSON values, with fields changed."""
    return {
        "schema": "filiform.drawing/1",
        "mesh": "hm08-1",
        "shape": "female",
        "language": "en",
        "author": {"role": "patient"},
        "time": "2026-11-24T10:00:00Z",
        "pains": [pain()],
        "clear": {"said": "not_asked"},
    } | changes


def pain(**changes: object) -> dict[str, Any]:
    """A good pain as JSON values, with fields changed."""
    return {
        "id": "p1",
        "kind": "pain",
        "main": True,
        "vertices": [12, 13, 40],
        "intensity": [7, 7, 6],
        "pins": [13],
        "qualities": ["aching"],
        "depth": "deep",
        "course": "comes_and_goes",
        "since": "3 weeks",
        "worse_with": "reaching up",
        "better_with": "rest",
    } | changes


def faults(source: str | bytes | dict[str, Any]) -> tuple[DrawingFault, ...]:
    with pytest.raises(MalformedDrawing) as refused:
        parse_drawing(source, FACTS)
    return refused.value.faults


def one_fault(source: str | bytes | dict[str, Any]) -> DrawingFault:
    [fault] = faults(source)
    return fault


def test_it_reads_every_field() -> None:
    drawing = parse_drawing(json.dumps(wire()), FACTS)
    [main] = drawing.pains
    assert drawing.main is main
    assert (main.vertices, main.intensity, main.pins) == ((12, 13, 40), (7, 7, 6), (13,))
    assert (main.qualities, main.depth, main.course) == (("aching",), "deep", "comes_and_goes")
    assert (main.since, main.worse_with, main.better_with) == ("3 weeks", "reaching up", "rest")
    assert drawing.author.role == "patient"
    assert drawing.time == datetime(2026, 11, 24, 10, tzinfo=UTC)


def test_it_reads_text_bytes_and_objects_alike() -> None:
    text = json.dumps(wire())
    assert (
        parse_drawing(text, FACTS)
        == parse_drawing(text.encode(), FACTS)
        == parse_drawing(wire(), FACTS)
    )


def test_it_sorts_vertices_with_their_intensities() -> None:
    drawing = parse_drawing(wire(pains=[pain(vertices=[40, 12], intensity=[1, 9])]), FACTS)
    assert drawing.pains[0].vertices == (12, 40)
    assert drawing.pains[0].intensity == (9, 1)


def test_it_takes_a_drawing_without_any_pain() -> None:
    drawing = parse_drawing(wire(pains=[], clear={"said": "rest_of_body"}), FACTS)
    assert drawing.main is None
    assert drawing.clear == Clear("rest_of_body")


def test_it_takes_unsaid_things_as_unsaid() -> None:
    bare = {key: pain()[key] for key in ("id", "kind", "main", "vertices", "intensity")}
    main = parse_drawing(wire(pains=[bare]), FACTS).pains[0]
    assert (main.depth, main.course, main.since, main.qualities, main.pins) == (
        None,
        None,
        None,
        (),
        (),
    )


def test_it_brings_times_to_utc() -> None:
    drawing = parse_drawing(wire(time="2026-11-24T10:00:00.250-07:00"), FACTS)
    assert drawing.time == datetime(2026, 11, 24, 17, 0, 0, 250_000, tzinfo=UTC)
    assert '"time":"2026-11-24T17:00:00.25Z"' in canonical_json(drawing)


def test_it_writes_sorted_keys_without_spaces_in_plain_characters() -> None:
    drawing = parse_drawing(wire(pains=[pain(since="desde el otoño")]), FACTS)
    text = canonical_json(drawing)
    assert text.startswith('{"author":{"role":"patient"},"clear":{"said":"not_asked"},')
    assert "desde el otoño" in text
    assert json.loads(text) == wire(pains=[pain(since="desde el otoño")])


def test_it_names_the_vertex_that_is_not_there() -> None:
    fault = one_fault(wire(pains=[pain(vertices=[12, 99999, 40])]))
    assert fault.path == "pains[0].vertices[1]"
    assert fault.problem == "99999 is not a vertex of hm08-1 (0 to 13379)"
    assert (
        str(fault) == "pains[0].vertices[1]: 99999 is not a vertex of hm08-1 (0 to 13379). "
        "Give 0 to 13379."
    )


def test_it_gathers_all_faults_in_reading_order() -> None:
    bad = wire(
        shape="mermaid",
        pains=[pain(intensity=[7, 11, True]), pain(id="p2", kind="itch", main=False)],
        clear={"said": "regions", "regions": ["knee-front-lef"]},
    )
    assert [fault.path for fault in faults(bad)] == [
        "shape",
        "pains[0].intensity[1]",
        "pains[0].intensity[2]",
        "pains[1].kind",
        "clear.regions[0]",
    ]


@pytest.mark.parametrize(
    ("changes", "path", "words"),
    [
        ({"mesh": "hm08-2"}, "mesh", "This version reads drawings on hm08-1."),
        ({"schema": "filiform.drawing/9"}, "schema", "This version reads filiform.drawing/1."),
        ({"schema": None}, "schema", "null is not read here"),
        ({"shape": "femal"}, "shape", "Did you mean female?"),
        ({"language": "de"}, "language", "Use en, es."),
        ({"author": "patient"}, "author", "text stands where an object belongs"),
        ({"author": {"role": "doctor"}}, "author.role", "Use patient, therapist, transcribed."),
        ({"author": {}}, "author.role", "this field is missing"),
        ({"time": "yesterday"}, "time", "Write it like 2026-11-24T10:00:00Z."),
        ({"time": "2026-11-24T10:00:00"}, "time", "is not a time with its zone"),
        ({"time": "2026-02-30T10:00:00Z"}, "time", "is not in the calendar"),
        ({"time": "0001-01-01T00:00:00+09:00"}, "time", "is not in the calendar"),
        ({"pains": {}}, "pains", "an object stands where a list belongs"),
        ({"pains": [5]}, "pains[0]", "a number stands where an object belongs"),
        ({"pains": [pain(main=False)]}, "pains", "no pain is marked main"),
        (
            {"pains": [pain(), pain(id="p2")]},
            "pains[1].main",
            "pains[0] is the main pain already",
        ),
        ({"pains": [pain(), pain(main=False)]}, "pains[1].id", "an earlier pain has this id"),
        ({"pains": [pain(id="")]}, "pains[0].id", "is not an id"),
        ({"pains": [pain(main=1)]}, "pains[0].main", "true or false"),
        ({"pains": [pain(vertices=[1, 2])]}, "pains[0].intensity", "3 numbers stand for 2"),
        (
            {"pains": [pain(vertices=[12, 13, 12])]},
            "pains[0].vertices[2]",
            "12 stands at pains[0].vertices[0] already",
        ),
        ({"pains": [pain(intensity=[7, 7, 6.0])]}, "pains[0].intensity[2]", "not a whole number"),
        ({"pains": [pain(intensity=[7, False, 6])]}, "pains[0].intensity[1]", "not a whole"),
        ({"pains": [pain(pins=[13380])]}, "pains[0].pins[0]", "0 to 13379"),
        ({"pains": [pain(pins=list(range(11)))]}, "pains[0].pins", "Give at most 10."),
        ({"pains": [pain(qualities=["achy"])]}, "pains[0].qualities[0]", "Did you mean aching?"),
        ({"pains": [pain(qualities=["dull", "dull"])]}, "pains[0].qualities[1]", "said already"),
        ({"pains": [pain(depth="hidden")]}, "pains[0].depth", "Use deep, superficial, both."),
        ({"pains": [pain(course="rare")]}, "pains[0].course", "Use constant, comes_and_goes."),
        ({"pains": [pain(since=3)]}, "pains[0].since", "Give text or null."),
        ({"pains": [pain(since="a" * 501)]}, "pains[0].since", "501 characters are too many"),
        ({"pains": [pain(since="\ud800")]}, "pains[0].since", "half a character"),
        ({"pains": [pain(since="a\x00b")]}, "pains[0].since", "control character"),
        ({"pains": [pain(colour="red")]}, "pains[0].colour", "this field is not known"),
        ({"paint": []}, "paint", "Did you mean pains?"),
        ({"clear": {}}, "clear.said", "this field is missing"),
        ({"clear": {"said": "all"}}, "clear.said", "Use rest_of_body, regions, not_asked."),
        ({"clear": {"said": "not_asked", "regions": []}}, "clear.regions", "is not known"),
        ({"clear": {"said": "regions"}}, "clear.regions", "this field is missing"),
        ({"clear": {"said": "regions", "regions": []}}, "clear.regions", "no region is named"),
        (
            {"clear": {"said": "regions", "regions": ["temple-rigth"]}},
            "clear.regions[0]",
            "Did you mean temple-right?",
        ),
        (
            {"clear": {"said": "regions", "regions": ["temple-right", "temple-right"]}},
            "clear.regions[1]",
            "named already",
        ),
    ],
)
def test_it_refuses_and_says_where_and_what_to_do(
    changes: dict[str, Any], path: str, words: str
) -> None:
    fault = one_fault(wire(**changes))
    assert fault.path == path
    assert words in str(fault)


def test_it_looks_at_vertices_even_where_their_intensity_is_missing() -> None:
    bad = pain(vertices=[12, -1])
    del bad["intensity"]
    assert [fault.path for fault in faults(wire(pains=[bad]))] == [
        "pains[0].intensity",
        "pains[0].vertices[1]",
    ]


@pytest.mark.parametrize("missing", sorted(wire()))
def test_it_misses_each_field_by_name(missing: str) -> None:
    value = wire()
    del value[missing]
    fault = one_fault(value)
    assert (fault.path, fault.problem) == (missing, "this field is missing")


def test_it_refuses_more_than_twelve_pains() -> None:
    many = [pain(id=f"p{i}", main=i == 0) for i in range(13)]
    assert one_fault(wire(pains=many)).fix == "Give at most 12."


def test_it_refuses_a_key_written_twice() -> None:
    text = json.dumps(wire()).replace('"kind": "pain"', '"kind": "numbness", "kind": "pain"')
    fault = one_fault(text)
    assert (fault.path, fault.problem) == (
        "pains[0].kind",
        "this field is written more than once",
    )


@pytest.mark.parametrize("number", ["NaN", "Infinity", "-Infinity", "1e999", "9" * 5000, "-1"])
def test_it_refuses_numbers_that_are_no_intensity(number: str) -> None:
    text = json.dumps(wire()).replace("[7, 7, 6]", f"[7, 7, {number}]")
    assert one_fault(text).path == "pains[0].intensity[2]"


@pytest.mark.parametrize(
    ("source", "words"),
    [
        ("", "this is not JSON"),
        ("{", "this is not JSON"),
        ("\ufeff{}", "this is not JSON"),
        ("[]", "a list stands where an object belongs"),
        ("NaN", "NaN stands where an object belongs"),
        (b"\xff\xfe{}", "the text is not UTF-8: byte 0 does not fit"),
        ("[" * 200_000, "nested too deeply"),
        ('{"a":' * 200_000, "nested too deeply"),
        (" " * 2_000_001, "2,000,001 bytes are more than a drawing may have"),
    ],
)
def test_it_refuses_what_is_no_drawing_at_all(source: str | bytes, words: str) -> None:
    fault = one_fault(source)
    assert fault.path == "drawing"
    assert words in str(fault)


def test_it_is_quick_to_refuse_a_flood_of_unknown_fields() -> None:
    flood = {f"field{i}": 0 for i in range(100_000)}
    found = faults(flood | wire())
    assert len(found) == 100_000
    with pytest.raises(MalformedDrawing) as refused:
        parse_drawing(flood | wire(), FACTS)
    assert str(refused.value).splitlines()[-1] == "and 99,980 more"


def test_it_never_repeats_a_persons_words_in_a_fault() -> None:
    fault = one_fault(wire(pains=[pain(since="my secret" * 100)]))
    assert "secret" not in str(fault)
