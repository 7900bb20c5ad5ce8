"""The address is shown when the clinic answers; an error or silence is said, not hidden."""

from __future__ import annotations

import http.server
import threading
from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from filiform.commands import server
from filiform.commands.address import Address
from tests.running_server import free_port


@contextmanager
def clinic_that_answers(status: int) -> Iterator[Address]:
    """A web server that gives every question this status."""

    class Handler(http.server.BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.send_response(status)
            self.end_headers()

        def log_message(self, format: str, *args: object) -> None:
            pass

    with http.server.HTTPServer(("127.0.0.1", 0), Handler) as answering:
        thread = threading.Thread(target=answering.serve_forever, daemon=True)
        thread.start()
        yield Address("127.0.0.1", answering.server_address[1])
        answering.shutdown()
        thread.join()


def said_of(address: Address) -> list[str]:
    said: list[str] = []
    server._tell_when_up(address, "Welcome", said.append)
    return said


@pytest.mark.parametrize("status", [200, 301, 400])
def test_it_welcomes_when_the_clinic_answers(status: int) -> None:
    with clinic_that_answers(status) as address:
        assert said_of(address) == ["Welcome"]


def test_it_does_not_welcome_into_a_broken_clinic() -> None:
    with clinic_that_answers(500) as address:
        assert said_of(address) == ["The clinic answers with an error (500): see above."]


def test_it_says_when_nobody_answers(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(server, "GIVE_UP_AFTER_S", 0.2)
    [sentence] = said_of(Address("127.0.0.1", free_port()))
    assert "gave no answer" in sentence
