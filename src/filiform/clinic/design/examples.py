"""Reads the examples of the parts; one examples.toml a part, mistakes gathered and named.

An examples.toml says ``title``, ``about`` and a list of ``[[example]]``: each with a ``name``,
``[example.both]`` (data that needs no translation), ``[example.en]`` and ``[example.es]``.
``full = true`` gives its examples the whole width; ``in_list = true`` puts a list around them.
"""

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

PARTS = Path(__file__).parent / "templates" / "parts"
LANGUAGES = ("en", "es")
NOT_SHOWN = frozenset({"hidden-field"})


@dataclass(frozen=True)
class Example:
    """One part filled with one set of lifelike data; `data` is complete for each language."""

    name: str
    data: Mapping[str, Mapping[str, Any]]


@dataclass(frozen=True)
class Part:
    """A folder under templates/parts."""

    name: str
    title: str
    about: str
    full: bool
    in_list: bool
    examples: tuple[Example, ...]


class BadExamples(ValueError):
    """Everything that is wrong with the examples files, one line a mistake."""

    def __init__(self, mistakes: list[str]) -> None:
        super().__init__("\n".join(mistakes))
        self.mistakes = mistakes


@cache
def load_parts(folder: Path = PARTS) -> tuple[Part, ...]:
    """All parts by name. Raises BadExamples with every mistake of every file."""
    mistakes: list[str] = []
    parts = []
    for template in sorted(folder.glob("*/template.html")):
        name = template.parent.name
        if name in NOT_SHOWN:
            continue
        source = template.parent / "examples.toml"
        if not source.exists():
            mistakes.append(f"{name}: examples.toml is missing")
            continue
        with source.open("rb") as file:
            raw = tomllib.load(file)
        found = [f"{name}/examples.toml: {mistake}" for mistake in _mistakes(raw)]
        mistakes += found
        if not found:
            parts.append(_part(name, raw))
    if mistakes:
        raise BadExamples(mistakes)
    return tuple(parts)


def _mistakes(raw: Mapping[str, Any]) -> Iterator[str]:
    unknown = sorted(set(raw) - {"title", "about", "full", "in_list", "example"})
    if unknown:
        yield f"does not know {', '.join(unknown)}"
    for key in ("title", "about"):
        if not raw.get(key):
            yield f"needs a {key}"
    if not raw.get("example"):
        yield "needs at least one [[example]]"
    names = [example.get("name", "") for example in raw.get("example", ())]
    for name in sorted({name for name in names if names.count(name) > 1}):
        yield f"example {name!r} stands there twice"
    for example in raw.get("example", ()):
        for mistake in _example_mistakes(example):
            yield f"example {example.get('name', '?')!r}: {mistake}"


def _example_mistakes(example: Mapping[str, Any]) -> Iterator[str]:
    if not example.get("name"):
        yield "needs a name"
    unknown = sorted(set(example) - {"name", "both", *LANGUAGES})
    if unknown:
        yield f"does not know {', '.join(unknown)}"
    english, spanish = (_paths(example.get(language, {})) for language in LANGUAGES)
    for path in sorted(english - spanish):
        yield f"{path} has English but no Spanish"
    for path in sorted(spanish - english):
        yield f"{path} has Spanish but no English"


def _paths(value: object, before: str = "") -> set[str]:
    """The address of every leaf, so that two languages can be compared."""
    if isinstance(value, Mapping):
        return set().union(*(_paths(each, f"{before}.{key}") for key, each in value.items()))
    if isinstance(value, list):
        return set().union(*(_paths(each, f"{before}[{i}]") for i, each in enumerate(value)))
    return {before.removeprefix(".")}


def _part(name: str, raw: Mapping[str, Any]) -> Part:
    examples = tuple(
        Example(
            name=each["name"],
            data={language: _filled(name, number, language, each) for language in LANGUAGES},
        )
        for number, each in enumerate(raw["example"])
    )
    return Part(
        name=name,
        title=raw["title"],
        about=raw["about"],
        full=bool(raw.get("full")),
        in_list=bool(raw.get("in_list")),
        examples=examples,
    )


def _filled(part: str, number: int, language: str, example: Mapping[str, Any]) -> dict[str, Any]:
    """The data of one language; `{id}` in any text becomes an id that is alone on the page."""
    identity = f"{part}-{number}-{language}"
    merged = _merged(example.get("both", {}), example.get(language, {}))
    filled = _with_id(merged, identity)
    return {"id": identity, "name": identity, **filled}


def _merged(both: Any, own: Any) -> Any:  # noqa: ANN401  any TOML value
    """Tables key by key, lists place by place, so that a language says only what differs."""
    if isinstance(both, dict) and isinstance(own, dict):
        shared = {key: _merged(both[key], own[key]) if key in own else both[key] for key in both}
        return {**shared, **{key: own[key] for key in own if key not in both}}
    if isinstance(both, list) and isinstance(own, list) and len(both) == len(own):
        return [_merged(one, other) for one, other in zip(both, own, strict=True)]
    return own


def _with_id(value: Any, identity: str) -> Any:  # noqa: ANN401  any TOML value
    if isinstance(value, dict):
        return {key: _with_id(each, identity) for key, each in value.items()}
    if isinstance(value, list):
        return [_with_id(each, identity) for each in value]
    return value.replace("{id}", identity) if isinstance(value, str) else value
