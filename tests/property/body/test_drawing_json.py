"""Any drawing goes to JSON and back; any damage to the JSON is named by its path."""

import json
from datetime import UTC, timedelta
from random import Random
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from filiform.body.drawing import (
    Author,
    Clear,
    Drawing,
    DrawingFault,
    MalformedDrawing,
    MeshFacts,
    Pain,
    canonical_json,
    parse_drawing,
    to_json_object,
)
from filiform.body.drawing.vocabulary import (
    COURSES,
    DEPTHS,
    KINDS,
    LANGUAGES,
    QUALITIES,
    ROLES,
)

REGIONS = ("knee-front-left", "knee-front-right", "temple-right")
FACTS = MeshFacts("hm08-1", 13380, ("female", "male"), frozenset(REGIONS))

vertex = st.integers(0, FACTS.vertices - 1)
words = st.none() | st.text(
    st.characters(exclude_categories=["Cs", "Cc"], include_characters="\n\t"), max_size=40
)
times = st.datetimes(timezones=st.just(UTC))


@st.composite
def pains(draw: st.DrawFn, number: int, main: bool) -> Pain:
    paint = draw(st.dictionaries(vertex, st.integers(0, 10), max_size=30))
    return Pain(
        id=f"p{number}",
        kind=draw(st.sampled_from(KINDS)),
        main=main,
        vertices=tuple(sorted(paint)),
        intensity=tuple(paint[v] for v in sorted(paint)),
        pins=tuple(sorted(draw(st.sets(vertex, max_size=10)))),
        qualities=tuple(sorted(draw(st.sets(st.sampled_from(QUALITIES))))),
        depth=draw(st.none() | st.sampled_from(DEPTHS)),
        course=draw(st.none() | st.sampled_from(COURSES)),
        since=draw(words),
        worse_with=draw(words),
        better_with=draw(words),
    )


@st.composite
def drawings(draw: st.DrawFn) -> Drawing:
    count = draw(st.integers(0, 4))
    main = draw(st.integers(0, max(count - 1, 0)))
    regions = tuple(sorted(draw(st.sets(st.sampled_from(REGIONS), min_size=1))))
    return Drawing(
        shape=draw(st.sampled_from(FACTS.shapes)),
        language=draw(st.sampled_from(LANGUAGES)),
        author=Author(draw(st.sampled_from(ROLES))),
        time=draw(times),
        pains=tuple(draw(pains(i, i == main)) for i in range(count)),
        clear=draw(
            st.sampled_from([Clear("not_asked"), Clear("rest_of_body"), Clear("regions", regions)])
        ),
    )


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20),
    lambda inner: (
        st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=8), inner, max_size=4)
    ),
    max_leaves=20,
)


def places(value: object, path: tuple[str | int, ...] = ()) -> list[tuple[str | int, ...]]:
    """The path of every value inside a JSON value, itself included."""
    found = [path]
    if isinstance(value, dict):
        for key, inner in value.items():
            found += places(inner, (*path, key))
    if isinstance(value, list):
        for i, inner in enumerate(value):
            found += places(inner, (*path, i))
    return found


def written(path: tuple[str | int, ...]) -> str:
    """A path as the faults write it."""
    text = ""
    for step in path:
        text += f"[{step}]" if isinstance(step, int) else f".{step}" if text else step
    return text or "drawing"


def put(value: object, path: tuple[str | int, ...], new: object) -> object:
    """The JSON value with another value at a path."""
    if not path:
        return new
    if isinstance(value, dict):
        return value | {path[0]: put(value[path[0]], path[1:], new)}
    assert isinstance(value, list)
    return [put(v, path[1:], new) if i == path[0] else v for i, v in enumerate(value)]


def read(source: object) -> Drawing | tuple[DrawingFault, ...]:
    """The drawing, or the faults for which it was refused."""
    try:
        return parse_drawing(source, FACTS)  # type: ignore[arg-type]  # damaged on purpose
    except MalformedDrawing as refused:
        return refused.faults


def refused(source: object) -> list[str]:
    """The paths of the faults of a drawing that must be refused."""
    faults = read(source)
    assert not isinstance(faults, Drawing), "it was taken"
    assert faults
    assert all(fault.path and fault.problem and fault.fix for fault in faults)
    return [fault.path for fault in faults]


def taken_or_refused(source: object) -> None:
    """Either a drawing that comes back exactly, or faults that all have a path."""
    found = read(source)
    if isinstance(found, Drawing):
        assert read(canonical_json(found)) == found
    else:
        assert found
        assert all(fault.path and fault.problem and fault.fix for fault in found)


@given(drawings())
def test_any_drawing_comes_back_exactly(drawing: Drawing) -> None:
    text = canonical_json(drawing)
    assert parse_drawing(text, FACTS) == drawing
    assert parse_drawing(text.encode("utf-8"), FACTS) == drawing
    assert canonical_json(parse_drawing(text, FACTS)) == text


@given(drawings(), st.randoms(use_true_random=False))
def test_the_order_of_the_writing_does_not_matter(drawing: Drawing, chance: Random) -> None:
    value: dict[str, Any] = json.loads(canonical_json(drawing))
    for pain in value["pains"]:
        order = list(range(len(pain["vertices"])))
        chance.shuffle(order)
        pain["vertices"] = [pain["vertices"][i] for i in order]
        pain["intensity"] = [pain["intensity"][i] for i in order]
        chance.shuffle(pain["pins"])
        chance.shuffle(pain["qualities"])
    keys = list(value)
    chance.shuffle(keys)
    assert canonical_json(parse_drawing({k: value[k] for k in keys}, FACTS)) == canonical_json(
        drawing
    )


@settings(max_examples=300)
@given(drawings(), st.data())
def test_a_value_of_a_wrong_type_is_named_by_its_path(
    drawing: Drawing, data: st.DataObject
) -> None:
    value = to_json_object(drawing)
    path = data.draw(st.sampled_from(places(value)), label="path")
    # A fraction is no legal value anywhere in a drawing.
    assert written(path) in refused(json.dumps(put(value, path, 0.5)))


@settings(max_examples=300)
@given(drawings(), json_values, st.data())
def test_any_other_value_anywhere_is_taken_or_refused_with_a_path(
    drawing: Drawing, new: object, data: st.DataObject
) -> None:
    value = to_json_object(drawing)
    path = data.draw(st.sampled_from(places(value)), label="path")
    damaged = put(value, path, new)
    if path:
        taken_or_refused(damaged)
    taken_or_refused(json.dumps(damaged))


@given(drawings(), st.data())
def test_a_field_taken_out_is_missed_by_name(drawing: Drawing, data: st.DataObject) -> None:
    value = to_json_object(drawing)
    field = data.draw(st.sampled_from(sorted(value)))
    del value[field]
    assert refused(value) == [field]


@settings(max_examples=300)
@given(drawings(), st.data())
def test_text_with_a_piece_cut_or_changed_never_crashes(
    drawing: Drawing, data: st.DataObject
) -> None:
    text = canonical_json(drawing).encode()
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, min(len(text), start + 30)))
    taken_or_refused(text[:start] + data.draw(st.binary(max_size=10)) + text[end:])


@given(st.binary(max_size=200) | st.text(max_size=200) | json_values.map(json.dumps))
def test_anything_at_all_is_refused_and_never_crashes(source: bytes | str) -> None:
    refused(source)


@given(drawings(), st.timedeltas(timedelta(hours=-14), timedelta(hours=14)))
def test_the_same_moment_in_another_zone_is_the_same_drawing(
    drawing: Drawing, offset: timedelta
) -> None:
    minutes = int(offset.total_seconds() // 60)
    sign, (hours, rest) = "+-"[minutes < 0], divmod(abs(minutes), 60)
    try:
        local = (drawing.time + timedelta(minutes=minutes)).replace(tzinfo=None)
    except OverflowError:
        return
    value = to_json_object(drawing) | {"time": f"{local.isoformat()}{sign}{hours:02}:{rest:02}"}
    assert parse_drawing(value, FACTS) == drawing
