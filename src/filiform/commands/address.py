"""Where the clinic listens."""

from __future__ import annotations

import socket
from dataclasses import dataclass

from filiform.commands.refusal import CannotStart


@dataclass(frozen=True)
class Address:
    """A host and a TCP port."""

    host: str
    port: int

    @property
    def reachable_host(self) -> str:
        """The host to connect to from this machine."""
        return "127.0.0.1" if self.host in ("0.0.0.0", "::") else self.host  # noqa: S104 (compared)

    @property
    def url(self) -> str:
        """What to open in the browser on this machine."""
        host = self.reachable_host
        return f"http://{f'[{host}]' if ':' in host else host}:{self.port}/"


def must_be_free(address: Address) -> None:
    """Raises CannotStart when the address cannot be listened on, and says why."""
    family = socket.AF_INET6 if ":" in address.host else socket.AF_INET
    with socket.socket(family, socket.SOCK_STREAM) as probe:
        # A port that was left a moment ago is free; one that is listened on is not.
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((address.host, address.port))
        except PermissionError as error:
            raise CannotStart(
                f"Port {address.port} may only be opened by an administrator. "
                "Choose one from 1024 up: --port 8001"
            ) from error
        except socket.gaierror as error:
            raise CannotStart(
                f"{address.host} is not an address of this machine. "
                "Use --host 127.0.0.1 for this machine only."
            ) from error
        except OSError as error:
            raise CannotStart(
                f"Port {address.port} is taken: another program listens on it (perhaps an earlier "
                f"start of Filiform). Stop that program, or choose another port: "
                f"--port {address.port + 1 if address.port < 65535 else 8000}"
            ) from error
