"""Runs granian, the web server, and says when the clinic can be opened."""

from __future__ import annotations

import threading
import time
import urllib.error
import urllib.request
from collections.abc import Callable

from granian.constants import Interfaces
from granian.log import LogLevels
from granian.server import Server

from filiform.commands.address import Address

APPLICATION = "filiform.clinic.asgi:application"
ASK_EVERY_S = 0.1
GIVE_UP_AFTER_S = 60.0


def answers(address: Address) -> bool:
    """Whether the clinic answers on its address by now."""
    try:
        with urllib.request.urlopen(address.url + "health/", timeout=5):  # noqa: S310 (our own http)
            return True
    except urllib.error.HTTPError:
        return True  # it answers, if only to refuse this host name or to ask for https
    except OSError:
        return False


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
        interface=Interfaces.ASGI,
        workers=workers,
        websockets=False,
        log_level=LogLevels.warning,
        respawn_failed_workers=workers > 1,
        workers_kill_timeout=10,
    )
    watcher = threading.Thread(target=_announce_when_up, args=(address, announce), daemon=True)
    server.on_startup(watcher.start)
    server.serve()
