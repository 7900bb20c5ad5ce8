"""README, docs and locks say what is so: a convention counts once a test holds it."""

from __future__ import annotations

import re
import subprocess
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[3]
PAGES = ("README.md", "CONTRIBUTING.md", "SECURITY.md", "CHANGELOG.md")
LOCKS = ("runtime", "build", "dev", "node")


def project() -> dict[str, object]:
    return tomllib.loads((ROOT / "pyproject.toml").read_text())


def names(requirements: list[str]) -> list[str]:
    return [re.split(r"[\[<>=~!; ]", requirement)[0] for requirement in requirements]


def wanted(group: str) -> list[str]:
    described = project()
    if group == "runtime":
        return names(described["project"]["dependencies"])  # type: ignore[index]
    return names(described["dependency-groups"][group])  # type: ignore[index]


def pinned(group: str) -> dict[str, str]:
    text = (ROOT / "requirements" / f"{group}.txt").read_text()
    found = re.findall(r"^([A-Za-z0-9._-]+)==([^ ;\\]+)", text, re.M)
    return {name.lower(): version for name, version in found}


@pytest.mark.parametrize("page", PAGES)
def test_every_link_of_a_page_leads_somewhere(page: str) -> None:
    text = (ROOT / page).read_text()
    links = re.findall(r"\]\(([^)#]+)", text)
    dead = [link for link in links if "://" not in link and not (ROOT / link).exists()]
    assert dead == []


@pytest.mark.parametrize("group", LOCKS)
def test_every_package_asked_for_is_pinned(group: str) -> None:
    assert {name.lower() for name in wanted(group)} <= set(pinned(group))


@pytest.mark.parametrize("group", LOCKS)
def test_every_pin_has_hashes_and_no_host(group: str) -> None:
    text = (ROOT / "requirements" / f"{group}.txt").read_text()
    for block in re.split(r"^(?=[A-Za-z0-9])", text, flags=re.M)[1:]:
        assert "--hash=sha256:" in block, block.splitlines()[0]
    assert "://" not in text
    assert "--index-url" not in text


def test_the_lists_agree_on_every_version() -> None:
    runtime, build, dev = (pinned(group) for group in ("runtime", "build", "dev"))
    for one, other in ((runtime, build), (runtime, dev), (build, dev)):
        shared = set(one) & set(other)
        assert {name: one[name] for name in shared} == {name: other[name] for name in shared}


def test_every_dependency_has_its_reason() -> None:
    page = (ROOT / "docs" / "dependencies.md").read_text()
    explained = set(re.findall(r"^\| ([A-Za-z0-9._-]+) \|", page, re.M))
    asked = {name for group in LOCKS for name in wanted(group)}
    assert asked - explained == set(), "a row is missing in docs/dependencies.md"
    assert explained - asked <= {"package", "three", "three-mesh-bvh"}, "a row without its package"


def test_make_without_a_word_lists_every_command() -> None:
    listed = subprocess.run(["make"], cwd=ROOT, capture_output=True, text=True, check=True).stdout
    makefile = (ROOT / "Makefile").read_text()
    phony = re.search(r"^\.PHONY: (.+)$", makefile, re.M)
    assert phony is not None
    reference = (ROOT / "docs" / "reference" / "make.md").read_text()
    for command in phony[1].split():
        assert f"make {command} " in listed
        assert f"`make {command}`" in reference


def test_ci_runs_make_test_and_nothing_else() -> None:
    lines = (ROOT / ".ci" / "run").read_text().splitlines()
    commands = [line for line in lines if line and not line.startswith("#")]
    assert commands == ["set -euo pipefail", 'cd "$(dirname "$0")/.."', "exec make test"]


def test_every_decision_is_numbered_in_turn() -> None:
    found = sorted(path.name for path in (ROOT / "docs" / "decisions").glob("[0-9]*.md"))
    assert [name[:4] for name in found] == [f"{n:04}" for n in range(1, len(found) + 1)]


def test_every_picture_is_shown_and_every_shown_picture_is_there() -> None:
    pages = [ROOT / page for page in PAGES] + sorted((ROOT / "docs").rglob("*.md"))
    shown = {
        (page.parent / link).resolve()
        for page in pages
        for link in re.findall(r"!\[[^\]]*\]\(([^)#]+)", page.read_text())
        if "://" not in link
    }
    taken = {path.resolve() for path in (ROOT / "docs" / "pictures").glob("*.png")}
    assert {path for path in shown if not path.exists()} == set(), "a picture is missing"
    assert taken - shown == set(), "a picture that no page shows"
