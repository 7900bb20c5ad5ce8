"""Front end and translations are built once, and again when their sources change."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from front_door.assets import build_frontend, compile_translations, frontend_sources
from front_door.places import Places
from front_door.stamps import fingerprint
from front_door.trouble import Trouble

NPM = """#!/bin/sh
echo "$@" >> "$(dirname "$0")/calls"
case "$*" in *build*) mkdir -p "$BUILT"; echo made > "$BUILT/page.js" ;; esac
"""


@pytest.fixture
def clone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Places:
    """A small clone on a machine whose npm only notes what it is asked."""
    tools = tmp_path / "tools"
    tools.mkdir()
    for name, text in (("node", "#!/bin/sh\necho v22.14.0\n"), ("npm", NPM)):
        (tools / name).write_text(text)
        (tools / name).chmod(0o755)
    places = Places(tmp_path / "clone")
    monkeypatch.setenv("PATH", f"{tools}:/usr/bin:/bin")
    monkeypatch.setenv("BUILT", str(places.frontend_built))
    (places.frontend / "node_modules").mkdir(parents=True)
    (places.frontend / "package-lock.json").write_text("{}")
    (places.frontend / "page.ts").write_text("export const x = 1;")
    return places


def calls(clone: Places) -> list[str]:
    noted = clone.root.parent / "tools" / "calls"
    return noted.read_text().splitlines() if noted.exists() else []


def test_it_is_built_once(clone: Places) -> None:
    build_frontend(clone)
    build_frontend(clone)
    assert calls(clone) == ["ci --no-audit --no-fund", "run --silent build"]


def test_it_is_built_again_when_a_source_changes(clone: Places) -> None:
    build_frontend(clone)
    (clone.frontend / "page.ts").write_text("export const x = 2;")
    build_frontend(clone)
    assert calls(clone).count("run --silent build") == 2
    assert calls(clone).count("ci --no-audit --no-fund") == 1


def test_it_is_built_again_when_the_result_was_deleted(clone: Places) -> None:
    build_frontend(clone)
    (clone.frontend_built / "page.js").unlink()
    build_frontend(clone)
    assert calls(clone).count("run --silent build") == 2


def test_what_npm_downloads_is_no_source(clone: Places) -> None:
    (clone.frontend / "node_modules" / "big.js").write_text("")
    assert {path.name for path in frontend_sources(clone.frontend)} == {
        "package-lock.json",
        "page.ts",
    }


def test_a_build_that_fails_shows_why(clone: Places, monkeypatch: pytest.MonkeyPatch) -> None:
    npm = clone.root.parent / "tools" / "npm"
    npm.write_text("#!/bin/sh\ncase \"$*\" in *build*) echo 'page.ts:1 wrong'; exit 1;; esac\n")
    with pytest.raises(Trouble) as trouble:
        build_frontend(clone)
    assert "the front end does not build" in trouble.value.text()
    assert "page.ts:1 wrong" in trouble.value.text()


def test_a_clone_without_its_lock_says_how_to_get_it_back(clone: Places) -> None:
    (clone.frontend / "package-lock.json").unlink()
    with pytest.raises(Trouble, match=r"package-lock\.json is missing") as trouble:
        build_frontend(clone)
    assert "git restore frontend" in trouble.value.text()


def test_words_are_compiled_for_django(clone: Places) -> None:
    clone.python.parent.mkdir(parents=True)
    clone.python.write_text(f'#!/bin/sh\nexec {sys.executable} "$@"\n')
    clone.python.chmod(0o755)
    source = clone.translations / "es" / "LC_MESSAGES" / "django.po"
    source.parent.mkdir(parents=True)
    source.write_text('msgid ""\nmsgstr "Language: es\\n"\n\nmsgid "yes"\nmsgstr "sí"\n')
    compile_translations(clone)
    compiled = source.with_suffix(".mo")
    assert "sí".encode() in compiled.read_bytes()
    source.write_text(source.read_text() + '\nmsgid "no"\nmsgstr "nunca"\n')
    compile_translations(clone)
    assert b"nunca" in compiled.read_bytes()


def test_a_fingerprint_sees_contents_and_names_not_dates(tmp_path: Path) -> None:
    first, second = tmp_path / "a", tmp_path / "b"
    first.write_text("x")
    before = fingerprint([first])
    first.touch()
    assert fingerprint([first]) == before
    first.write_text("y")
    assert fingerprint([first]) != before
    first.rename(second)
    second.write_text("x")
    assert fingerprint([second]) != before
