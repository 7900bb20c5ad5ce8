"""TOML files that travel inside the package."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from importlib.resources import files
from importlib.resources.abc import Traversable

from filiform.knowledge.faults import Faults


@dataclass(frozen=True)
class TomlFile:
    """One data file as read."""

    name: str
    """Path below the data folder, with ``/``: ``muscles/infraspinatus.toml``."""
    stem: str
    """File name without its ending: ``infraspinatus``."""
    content: bytes
    """The bytes, for a hash of the content."""
    table: Mapping[str, object]


def read_toml(package: str, path: str, faults: Faults) -> TomlFile:
    """The file at `path` inside `package` (a dotted name such as ``filiform.atlas``).

    A missing or broken file is noted in `faults` and comes back with an empty table.
    """
    return _read(files(package).joinpath(path), path, faults)


def read_toml_folder(package: str, path: str, faults: Faults) -> tuple[TomlFile, ...]:
    """Every ``.toml`` file in the folder at `path` inside `package`, sorted by name."""
    folder = files(package).joinpath(path)
    if not folder.is_dir():
        faults.note(path, "", "there is no such folder", "Put the data files there.")
        return ()
    found = sorted(
        (item for item in folder.iterdir() if item.name.endswith(".toml")),
        key=lambda item: item.name,
    )
    short = path.rstrip("/").rsplit("/", 1)[-1]
    return tuple(_read(item, f"{short}/{item.name}", faults) for item in found)


def _read(source: Traversable, name: str, faults: Faults) -> TomlFile:
    stem = source.name.removesuffix(".toml")
    try:
        content = source.read_bytes()
    except OSError:
        faults.note(name, "", "the file cannot be read", "Check its name and place.")
        return TomlFile(name, stem, b"", {})
    try:
        table = tomllib.loads(content.decode("utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        faults.note(name, "", f"this is not TOML: {error}".rstrip("."))
        table = {}
    return TomlFile(name, stem, content, table)
