"""A real `filiform demo` in a process of its own, for tests that need the real thing."""

from __future__ import annotations

import contextlib
import os
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator, Mapping
from pathlib import Path

START_WITHIN_S = 90.0
STOP_WITHIN_S = 20.0
FILIFORM = Path(sys.executable).parent / "filiform"


def free_port() -> int:
    """A port that nobody listens on right now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


# Waits until this test process is gone, however it ended, then ends the server's processes.
GUARD = """
import os, signal, sys
sys.stdin.read()
try:
    os.killpg(int(sys.argv[1]), signal.SIGKILL)
except ProcessLookupError:
    pass
"""


class RunningServer:
    """One server process and its workers.

    ``data`` keeps the clinic between starts, so a test can kill the server and start it again.
    """

    def __init__(
        self,
        data: Path,
        *,
        port: int | None = None,
        program: Path = FILIFORM,
        environment: Mapping[str, str] | None = None,
    ) -> None:
        self.data = data
        self.port = port or free_port()
        self.program = program
        self.environment = dict(os.environ if environment is None else environment)
        self.environment.pop("DATABASE_URL", None)
        # Set by tests/conftest.py for Django in this process; the server has settings of its own.
        self.environment.pop("DJANGO_SETTINGS_MODULE", None)
        self.environment.pop("FILIFORM_DATA_DIR", None)
        self.log = data.parent / f"server-{self.port}.log"
        self._process: subprocess.Popen[bytes] | None = None
        self._guard: subprocess.Popen[bytes] | None = None

    @property
    def url(self) -> str:
        """The address, without a slash at the end."""
        return f"http://127.0.0.1:{self.port}"

    def start(self, *, fresh: bool = False) -> None:
        """Starts the server and returns when it answers."""
        command = [str(self.program), "demo", "--port", str(self.port), "--data", str(self.data)]
        with self.log.open("ab") as output:
            self._process = subprocess.Popen(
                [*command, "--fresh"] if fresh else command,
                env=self.environment,
                stdin=subprocess.DEVNULL,
                stdout=output,
                stderr=subprocess.STDOUT,
                start_new_session=True,
            )
        self._guard = subprocess.Popen(
            [sys.executable, "-c", GUARD, str(self._process.pid)],
            stdin=subprocess.PIPE,
            start_new_session=True,
        )
        end = time.monotonic() + START_WITHIN_S
        while not self.answers():
            code = self._process.poll()
            if code is not None:
                raise AssertionError(f"the server ended with code {code}:\n{self.output()}")
            if time.monotonic() > end:
                self.kill()
                raise AssertionError(f"no answer in {START_WITHIN_S:.0f} s:\n{self.output()}")
            time.sleep(0.1)

    def answers(self) -> bool:
        """Whether the server answers its health question with yes."""
        try:
            with urllib.request.urlopen(f"{self.url}/health/", timeout=5) as answer:
                return bool(answer.status == 200)
        except (OSError, urllib.error.HTTPError):
            return False

    def output(self) -> str:
        """All that the server printed, over all its starts."""
        return self.log.read_text(errors="replace") if self.log.exists() else ""

    def stop(self) -> int:
        """Ends the server as Ctrl+C does; returns its exit code."""
        assert self._process is not None
        self._process.send_signal(signal.SIGINT)
        try:
            return self._process.wait(STOP_WITHIN_S)
        finally:
            self._end_group()

    def kill(self) -> None:
        """Ends the server and its workers at once, as a power cut would (SIGKILL)."""
        assert self._process is not None
        self._end_group()
        self._process.wait(STOP_WITHIN_S)

    def _end_group(self) -> None:
        assert self._process is not None
        with contextlib.suppress(ProcessLookupError):
            os.killpg(self._process.pid, signal.SIGKILL)
        if self._guard is not None:
            self._guard.communicate()
            self._guard = None


@contextlib.contextmanager
def running_demo(data: Path) -> Iterator[RunningServer]:
    """A fresh demo clinic in ``data``; stopped at the end, whatever happens."""
    server = RunningServer(data)
    server.start(fresh=True)
    try:
        yield server
    finally:
        server.kill()
