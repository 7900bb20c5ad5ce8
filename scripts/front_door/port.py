"""The port that the demo listens on."""

from __future__ import annotations

import os
import socket

from front_door.trouble import Trouble

DEFAULT = 8000


def chosen_port(said: str | None) -> int:
    """The port from the environment's ``PORT``; 8000 when it says nothing."""
    if not said:
        return DEFAULT
    if said.isascii() and said.isdigit() and 1 <= int(said) <= 65535:
        return int(said)
    raise Trouble(
        f"PORT={said} is not a port.", "choose a number from 1024 to 65535: PORT=8001 make run"
    )


def must_be_free(port: int, host: str = "127.0.0.1") -> None:
    """Raises Trouble when another program listens on ``port`` already."""
    with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as probe:
        # A port that was left a moment ago is free; one that is listened on is not.
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except PermissionError as error:
            raise Trouble(
                f"port {port} may only be opened by an administrator.",
                f"choose one from 1024 up: PORT=8001 make run ({os.strerror(error.errno or 0)})",
            ) from error
        except OSError as error:
            raise Trouble(
                f"port {port} is taken: another program listens on it (perhaps an earlier demo).",
                f"stop that program, or choose another port: PORT={next_port(port)} make run",
            ) from error


def next_port(port: int) -> int:
    """A neighbour to suggest."""
    return port + 1 if port < 65535 else DEFAULT
