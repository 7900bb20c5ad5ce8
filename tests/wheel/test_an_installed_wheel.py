"""What a person gets from `pip install filiform`: no clone, no Node, and it runs."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import urllib.request
import zipfile
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path

import pytest

from tests.running_server import RunningServer

ROOT = Path(__file__).resolve().parents[2]
LARGEST_INSTALL_MB = 450
LINKS = {"script": "src", "link": "href", "img": "src", "body-painter": "asset"}


@pytest.fixture(scope="session")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, built from this clone."""
    folder = tmp_path_factory.mktemp("wheel")
    subprocess.run(
        [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", folder, ROOT],
        check=True,
        capture_output=True,
    )
    [wheel] = folder.glob("filiform-*.whl")
    return wheel


@pytest.fixture(scope="session")
def bare_environment(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """Environment variables of a machine without Node, in a home folder that is empty."""
    home = tmp_path_factory.mktemp("home")
    kept = {k: v for k, v in os.environ.items() if k.startswith(("PIP_", "SSL_", "HTTP"))}
    return {**kept, "HOME": str(home), "LANG": "C.UTF-8", "PATH": "/nonexistent"}


@pytest.fixture(scope="session")
def installed(
    wheel: Path, bare_environment: dict[str, str], tmp_path_factory: pytest.TempPathFactory
) -> Path:
    """The folder of an environment that holds the wheel and what it asks for, nothing else."""
    venv = tmp_path_factory.mktemp("installed") / "venv"
    subprocess.run([sys.executable, "-m", "venv", venv], check=True)
    pip: list[str | Path] = [venv / "bin" / "python", "-m", "pip", "install", "--quiet"]
    pinned = ROOT / "requirements" / "runtime.txt"
    subprocess.run(
        [*pip, "--require-hashes", "--requirement", pinned], check=True, env=bare_environment
    )
    # Without an index nothing can be added: the pinned list must be all that the wheel asks for.
    subprocess.run([*pip, "--no-index", wheel], check=True, env=bare_environment)
    return venv


@pytest.fixture(scope="session")
def clinic(
    installed: Path, bare_environment: dict[str, str], tmp_path_factory: pytest.TempPathFactory
) -> Iterator[RunningServer]:
    """`filiform demo` as the installed wheel runs it."""
    data = tmp_path_factory.mktemp("clinic") / "data"
    server = RunningServer(
        data, program=installed / "bin" / "filiform", environment=bare_environment
    )
    server.start()
    yield server
    server.kill()


class _Links(HTMLParser):
    """Collects the addresses of everything that a page loads."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        address = dict(attrs).get(LINKS.get(tag, ""))
        if address and address.startswith("/static/"):
            self.found.append(address)


def _fetch(url: str) -> bytes:
    with urllib.request.urlopen(url, timeout=30) as answer:
        assert answer.status == 200
        return bytes(answer.read())


def _loaded_by(clinic: RunningServer, path: str) -> list[str]:
    links = _Links()
    links.feed(_fetch(clinic.url + path).decode())
    return links.found


def test_it_needs_no_node(bare_environment: dict[str, str]) -> None:
    assert shutil.which("node", path=bare_environment["PATH"]) is None


def test_it_brings_the_body_the_front_end_and_the_spanish_words(wheel: Path) -> None:
    names = zipfile.ZipFile(wheel).namelist()
    assert "filiform/body/data/surface.fbod" in names
    assert "filiform/clinic/locale/es/LC_MESSAGES/django.mo" in names
    assert any(re.fullmatch(r"filiform/clinic/static/filiform/build/.*\.js", n) for n in names)
    assert "filiform/py.typed" in names


def test_it_leaves_out_what_only_building_and_testing_need(wheel: Path) -> None:
    folders = {name.split("/")[0] for name in zipfile.ZipFile(wheel).namelist()}
    assert folders == {"filiform", wheel.name.split("-py3")[0] + ".dist-info"}


def test_its_install_stays_below_450_mb(installed: Path) -> None:
    [packages] = (installed / "lib").glob("python3*/site-packages")
    size = sum(path.stat().st_size for path in packages.rglob("*") if path.is_file())
    assert size / 1e6 < LARGEST_INSTALL_MB


def test_it_starts_and_shows_its_first_page(clinic: RunningServer) -> None:
    assert b"Filiform" in _fetch(clinic.url + "/")


@pytest.mark.parametrize("path", ["/", "/try/"])
def test_everything_that_a_page_loads_is_there(clinic: RunningServer, path: str) -> None:
    addresses = _loaded_by(clinic, path)
    assert any(address.endswith(".css") for address in addresses)
    for address in addresses:
        assert _fetch(clinic.url + address), address


def test_the_painter_is_loaded_where_one_paints(clinic: RunningServer) -> None:
    assert any(address.endswith(".js") for address in _loaded_by(clinic, "/try/"))


def test_it_speaks_spanish(clinic: RunningServer) -> None:
    request = urllib.request.Request(clinic.url + "/", headers={"Accept-Language": "es"})
    with urllib.request.urlopen(request, timeout=30) as answer:
        assert 'lang="es"' in answer.read().decode()


def test_it_keeps_its_data_where_it_was_told(clinic: RunningServer) -> None:
    assert (clinic.data / "filiform.sqlite3").is_file()


def test_it_says_its_address_and_how_to_sign_in(clinic: RunningServer) -> None:
    said = clinic.output()
    assert f"Filiform is running: {clinic.url}/" in said
    assert "@" in said


def test_a_second_one_on_the_same_port_says_what_to_do(
    clinic: RunningServer, installed: Path, bare_environment: dict[str, str], tmp_path: Path
) -> None:
    second = subprocess.run(
        [installed / "bin" / "filiform", "demo", "--port", str(clinic.port), "--data", tmp_path],
        env=bare_environment,
        capture_output=True,
        text=True,
        check=False,
    )
    assert second.returncode == 2
    assert f"Port {clinic.port} is taken" in second.stderr
    assert f"--port {clinic.port + 1}" in second.stderr


def test_it_stops_when_it_is_told_to(
    installed: Path, bare_environment: dict[str, str], tmp_path: Path
) -> None:
    server = RunningServer(
        tmp_path / "data", program=installed / "bin" / "filiform", environment=bare_environment
    )
    server.start()
    assert server.stop() == 0
    assert not server.answers()
