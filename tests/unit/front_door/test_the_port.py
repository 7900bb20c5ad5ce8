"""A port that is taken is named, with a way to choose another."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from filiform.commands import CannotStart
from filiform.commands.address import Address
from filiform.commands.address import must_be_free as command_must_find_free
from front_door.port import chosen_port, must_be_free
from front_door.trouble import Trouble
from tests.running_server import free_port

RUN = Path(__file__).resolve().parents[3] / "scripts" / "run.py"


@pytest.fixture
def taken_port() -> Iterator[int]:
    with socket.socket() as other_program:
        other_program.bind(("127.0.0.1", 0))
        other_program.listen()
        yield other_program.getsockname()[1]


def test_make_run_names_the_port_and_another(taken_port: int) -> None:
    ended = subprocess.run(
        [sys.executable, RUN],
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "PORT": str(taken_port)},
    )
    assert ended.returncode == 2
    assert f"Stopped: port {taken_port} is taken" in ended.stderr
    assert f"PORT={taken_port + 1} make run" in ended.stderr


def test_the_installed_command_names_the_port_and_another(taken_port: int) -> None:
    with pytest.raises(CannotStart, match=f"Port {taken_port} is taken.*--port {taken_port + 1}"):
        command_must_find_free(Address("127.0.0.1", taken_port))


def test_a_free_port_is_fine() -> None:
    port = free_port()
    must_be_free(port)
    command_must_find_free(Address("127.0.0.1", port))


def test_the_address_of_another_machine_is_refused() -> None:
    with pytest.raises(CannotStart, match=r"no-such-host\.invalid is not an address"):
        command_must_find_free(Address("no-such-host.invalid", 8000))


def test_nothing_said_means_8000() -> None:
    assert chosen_port(None) == chosen_port("") == 8000


@pytest.mark.parametrize("said", ["eighty", "0", "65536", "-1", "8000.5", "٨٠٠٠"])
def test_what_is_no_port_is_refused_and_repeated(said: str) -> None:
    with pytest.raises(Trouble) as trouble:
        chosen_port(said)
    assert f"PORT={said} is not a port." in trouble.value.text()
    assert "PORT=8001 make run" in trouble.value.text()


def test_the_address_to_open_is_on_this_machine() -> None:
    assert Address("0.0.0.0", 8000).url == "http://127.0.0.1:8000/"  # noqa: S104 (only a name)
    assert Address("::1", 8000).url == "http://[::1]:8000/"
