"""Clinical knowledge as data: files that name their source, author and checker.

Three nouns: an `Entry` hands out the typed fields of one data file, `Faults` gathers every
mistake met on the way, and `Provenance` says where a fact comes from and who has checked it.

>>> faults = Faults()
>>> entry = Entry("colours.toml", "", {"name": {"en": "blue"}, "age": "old"}, faults)
>>> name, age = entry.bilingual("name"), entry.number("age", 0, 120)
>>> for fault in faults.found:
...     print(fault)
colours.toml: age: 'old' is not a number.
colours.toml: name.es: is missing.
"""

from filiform.knowledge.bilingual import LANGUAGES, Bilingual, Language
from filiform.knowledge.entry import Entry, Span
from filiform.knowledge.faults import Fault, Faults, KnowledgeFault, suggestion
from filiform.knowledge.packaged import TomlFile, read_toml, read_toml_folder
from filiform.knowledge.provenance import (
    HasProvenance,
    Provenance,
    due_for_review,
    unreviewed,
)

__all__ = [
    "LANGUAGES",
    "Bilingual",
    "Entry",
    "Fault",
    "Faults",
    "HasProvenance",
    "KnowledgeFault",
    "Language",
    "Provenance",
    "Span",
    "TomlFile",
    "due_for_review",
    "read_toml",
    "read_toml_folder",
    "suggestion",
    "unreviewed",
]
