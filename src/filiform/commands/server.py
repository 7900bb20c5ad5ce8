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


def first_answer(address: Address) -> int | None:
    """The status with which the clinic answers its health question; None while it is silent."""
    connection = http.client.HTTPConnection(address.reachable_host, address.port, timeout=5)
    try:
        connection.request("GET", "/health/")
        return connection.getresponse().status
    except (OSError, http.client.HTTPException):
        return None
    finally:
        connection.close()


def _tell_when_up(address: Address, welcome: str, say: Callable[[str], None]) -> None:
    last = time.monotonic() + GIVE_UP_AFTER_S
    while time.monotonic() < last:
        status = first_answer(address)
        if status is None:
            time.sleep(ASK_EVERY_S)
            continue
        # Refusing this host name, or asking for https, is a healthy answer too.
        broken = status >= http.HTTPStatus.INTERNAL_SERVER_ERROR
        say(f"The clinic answers with an error ({status}): see above." if broken else welcome)
        return
    say(f"The clinic gave no answer within {GIVE_UP_AFTER_S:.0f} seconds: see above.")


def run_server(
    address: Address, welcome: str, say: Callable[[str], None], *, workers: int = 1
) -> None:
    """Serves until it is interrupted; says ``welcome`` once, when the first answer came."""
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
    watcher = threading.Thread(target=_tell_when_up, args=(address, welcome, say), daemon=True)
    server.on_startup(watcher.start)
    server.serve()
