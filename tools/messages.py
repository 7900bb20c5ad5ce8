"""The words of the clinic in other languages: extract, update, compile; no GNU gettext needed.

    python -m tools.messages update     # new and changed words into every django.po
    python -m tools.messages check      # exit 1 when a word is missing or a placeholder differs
    python -m tools.messages compile    # django.po -> django.mo, which Django reads

Words are taken from Python by Babel and from templates through Django's own ``templatize``,
which turns ``{% translate %}`` and ``{% blocktranslate %}`` into calls that Babel can read.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

from babel.messages import pofile
from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract_python
from babel.messages.mofile import write_mo
from django.utils.translation.template import templatize

ROOT = Path(__file__).resolve().parent.parent
CLINIC = ROOT / "src" / "filiform" / "clinic"
LOCALES = CLINIC / "locale"
DOMAIN = "django"
KEYWORDS = dict.fromkeys(
    (
        "_",
        "gettext",
        "gettext_lazy",
        "gettext_noop",
        "ngettext",
        "ngettext_lazy",
        "pgettext",
        "pgettext_lazy",
        "npgettext",
        "npgettext_lazy",
    )
)
HEADER = """# Filiform in another language; see tools/messages.py.
msgid ""
msgstr ""
"Language: {language}\\n"
"Plural-Forms: {plural}\\n"
"MIME-Version: 1.0\\n"
"Content-Type: text/plain; charset=utf-8\\n"
"Content-Transfer-Encoding: 8bit\\n"

"""
PLACEHOLDER = re.compile(r"%\(\w+\)[sdfi]|%[sdfi]|\{\w+\}")


@dataclass(frozen=True)
class Found:
    """One message in the source: its English, its plural if it has one, where it stands."""

    key: str | tuple[str, str]
    context: str | None
    place: tuple[str, int]


@dataclass(frozen=True)
class Mistake:
    """What is wrong with a translation, and where."""

    language: str
    english: str
    problem: str

    def __str__(self) -> str:
        return f"{self.language}: {self.problem}: {self.english!r}"


def sources(clinic: Path = CLINIC) -> Iterator[tuple[Path, str]]:
    """Each Python file and template of the clinic with Python text that Babel can read."""
    for path in sorted(clinic.rglob("*.py")):
        if "migrations" not in path.parts:
            yield path, path.read_text(encoding="utf-8")
    for path in sorted(clinic.rglob("templates/**/*.html")):
        calls = templatize(path.read_text(encoding="utf-8"), origin=str(path))
        yield path, "\n".join(line.lstrip() for line in calls.splitlines())


def found(clinic: Path = CLINIC) -> Iterator[Found]:
    """Every message in the clinic's source, as often as it stands there."""
    for path, text in sources(clinic):
        where = path.relative_to(clinic).as_posix()
        file = BytesIO(text.encode("utf-8"))
        for line, function, arguments, _ in extract_python(file, KEYWORDS, [], {}):
            message = _message(str(function), arguments, (where, line))
            if message is not None:
                yield message


def _message(function: str, arguments: object, place: tuple[str, int]) -> Found | None:
    """A call of a gettext function as a message; None when its first word is not a literal."""
    given = arguments if isinstance(arguments, tuple) else (arguments,)
    words = [word for word in given if isinstance(word, str)]
    context = words.pop(0) if function.startswith(("pgettext", "npgettext")) and words else None
    needed = 2 if "ngettext" in function or "npgettext" in function else 1
    if len(words) < needed or not words[0]:
        return None
    key = (words[0], words[1]) if needed == 2 else words[0]
    return Found(key, context, place)


def extract(clinic: Path = CLINIC) -> Catalog:
    """All messages in one catalogue without translations."""
    catalog = Catalog(project="Filiform", charset="utf-8")
    for message in found(clinic):
        catalog.add(message.key, locations=[message.place], context=message.context)
    return catalog


def read(path: Path, language: str) -> Catalog:
    """A django.po; an empty catalogue when there is none yet."""
    if not path.exists():
        return Catalog(locale=language, domain=DOMAIN, charset="utf-8")
    with path.open("rb") as file:
        return pofile.read_po(file, locale=language, domain=DOMAIN)


def catalogues() -> Iterator[tuple[str, Path]]:
    """Each language with its django.po."""
    for folder in sorted(LOCALES.iterdir()):
        if folder.is_dir():
            yield folder.name, folder / "LC_MESSAGES" / f"{DOMAIN}.po"


def update() -> None:
    """Bring every django.po up to the source: new words empty, vanished ones removed."""
    template = extract()
    for language, path in catalogues():
        catalog = read(path, language)
        catalog.update(template, no_fuzzy_matching=True)
        catalog.obsolete.clear()
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("wb") as file:
            file.write(HEADER.format(language=language, plural=catalog.plural_forms).encode())
            pofile.write_po(
                file, catalog, width=100, sort_by_file=True, include_lineno=False, omit_header=True
            )
        print(f"{path.relative_to(ROOT)}: {len(catalog)} messages")


def compile_all() -> None:
    """Write django.mo beside every django.po."""
    for language, path in catalogues():
        with path.with_suffix(".mo").open("wb") as file:
            write_mo(file, read(path, language))
        print(path.with_suffix(".mo").relative_to(ROOT))


def mistakes(template: Catalog, catalog: Catalog, language: str) -> Iterator[Mistake]:
    """Words of the source without a translation, or with other placeholders than the English."""
    for message in template:
        if not message.id:
            continue
        translated = catalog.get(message.id, context=message.context)
        yield from _message_mistakes(message, translated, language)


def _message_mistakes(
    message: Message, translated: Message | None, language: str
) -> Iterator[Mistake]:
    english = _forms(message.id)
    spoken = _spoken(translated)
    if not spoken or not all(spoken):
        yield Mistake(language, english[0], "has no translation")
        return
    if translated is not None and translated.fuzzy:
        yield Mistake(language, english[0], "is marked fuzzy")
    wanted = set(PLACEHOLDER.findall(english[-1]))
    for text in spoken:
        if set(PLACEHOLDER.findall(text)) - wanted:
            yield Mistake(language, english[0], f"has other placeholders in {text!r}")
    if set(PLACEHOLDER.findall(spoken[-1])) != wanted:
        yield Mistake(language, english[0], f"lacks a placeholder in {spoken[-1]!r}")


def _spoken(translated: Message | None) -> tuple[str, ...]:
    return () if translated is None else _forms(translated.string)


def _forms(words: object) -> tuple[str, ...]:
    """Singular and plural, or the one form there is."""
    forms = words if isinstance(words, (tuple, list)) else (words,)
    return tuple(str(form or "") for form in forms)


def check() -> int:
    """Print every mistake of every language; 1 when there is one."""
    template = extract()
    wrong = [
        mistake
        for language, path in catalogues()
        for mistake in mistakes(template, read(path, language), language)
    ]
    for mistake in wrong:
        print(mistake)
    return 1 if wrong else 0


def main(arguments: list[str]) -> int:
    """The verb on the command line."""
    match arguments:
        case ["update"]:
            update()
        case ["compile"]:
            compile_all()
        case ["check"]:
            return check()
        case _:
            print(__doc__)
            return 2
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
