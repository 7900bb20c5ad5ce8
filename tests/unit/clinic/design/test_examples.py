"""The examples files of the parts: complete, and read with all mistakes named at once."""

from pathlib import Path

import pytest

from filiform.clinic.design.examples import BadExamples, load_parts


def part(folder: Path, name: str, examples: str | None) -> None:
    """A part of the given name with this examples.toml."""
    (folder / name).mkdir()
    (folder / name / "template.html").write_text("x", encoding="utf-8")
    if examples is not None:
        (folder / name / "examples.toml").write_text(examples, encoding="utf-8")


GOOD = """
title = "Greeting"
about = "Says hello."
[[example]]
name = "plain"
[example.both]
rows = [{ id = "{id}-1" }]
[example.en]
rows = [{ text = "Hello" }]
[example.es]
rows = [{ text = "Hola" }]
"""


def test_it_merges_shared_data_with_each_language(tmp_path: Path) -> None:
    part(tmp_path, "greeting", GOOD)
    [greeting] = load_parts(tmp_path)
    data = greeting.examples[0].data
    assert data["en"]["rows"] == [{"id": "greeting-0-en-1", "text": "Hello"}]
    assert data["es"]["rows"] == [{"id": "greeting-0-es-1", "text": "Hola"}]


def test_it_names_every_mistake_of_every_file(tmp_path: Path) -> None:
    part(tmp_path, "bare", None)
    part(tmp_path, "half", 'title = "Half"\n[[example]]\nname = "a"\n[example.en]\nlabel = "Hi"\n')
    part(tmp_path, "odd", GOOD + "colour = 1\n")
    part(tmp_path, "twice", GOOD + GOOD.split('"Says hello."')[1])
    with pytest.raises(BadExamples) as refusal:
        load_parts(tmp_path)
    assert refusal.value.mistakes == [
        "bare: examples.toml is missing",
        "half/examples.toml: needs a about",
        "half/examples.toml: example 'a': label has English but no Spanish",
        "odd/examples.toml: example 'plain': colour has Spanish but no English",
        "twice/examples.toml: example 'plain' stands there twice",
    ]


def test_it_has_examples_for_every_part_of_the_design() -> None:
    assert len(load_parts()) >= 30


def test_it_tries_long_names_and_empty_data() -> None:
    words = [
        str(example.data["en"])
        for each in load_parts()
        for example in each.examples
        if example.name in ("empty", "long words", "a long name", "a day")
    ]
    assert len(words) >= 4
    assert any("María Guadalupe Fernández de la Cruz y Montalvo" in text for text in words)
