"""Runs granian, the web server, and says when the clinic can be opened."""

from __future__ import annotations

import http
import http.client
import threading
import time
from collections.abc import Callable

from granian.constants import Interfaces
from granian.log import LogLevels
from granian.server import Server

from filiform.commands.address import Address

APPLICATION = "filiform.clinic.asgi:application"
ASK_EVERY_S = 0.1
GIVE_UP_AFTER_S = 60.0


def answers(address: Address) -> bool:
    """Whether the clinic answers its health question, and not with an error of its own.

    Refusing this host name, or asking for https, is an answer too.
    """
    connection = http.client.HTTPConnection(address.reachable_host, address.port, timeout=5)
    try:
        connection.request("GET", "/health/")
        return connection.getresponse().status < http.HTTPStatus.INTERNAL_SERVER_ERROR
    except (OSError, http.client.HTTPException):
        return False
    finally:
        connection.close()


def _announce_when_up(address: Address, announce: Callable[[], None]) -> None:
    last = time.monotonic() + GIVE_UP_AFTER_S
    while time.monotonic() < last:
        if answers(address):
            announce()
            return
        time.sleep(ASK_EVERY_S)


def run_server(address: Address, announce: Callable[[], None], *, workers: int = 1) -> None:
    """Serves until it is interrupted; calls ``announce`` once, when the first answer came."""
    server = Server(
        APPLICATION,
        address=address.host,
        port=address.port,
        interface=Interfaces.ASGINL,  # Django has no lifespan events
        workers=workers,
        websockets=False,
        log_level=LogLevels.warning,
        respawn_failed_workers=workers > 1,
        workers_kill_timeout=10,
    )
    watcher = threading.Thread(target=_announce_when_up, args=(address, announce), daemon=True)
    server.on_startup(watcher.start)
    server.serve()
