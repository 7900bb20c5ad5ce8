"""Runs one long command: says that it runs, keeps what it printed, and says when it ended."""

from __future__ import annotations

import signal
import subprocess
import sys
import threading
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

STILL_RUNNING_EVERY_S = 10.0


@dataclass(frozen=True)
class Outcome:
    """How a command ended: exit code, seconds, and the file with everything that it printed."""

    code: int
    seconds: float
    log: Path

    def output(self) -> str:
        """Everything that it printed."""
        return self.log.read_text(errors="replace")

    def last_lines(self, count: int = 15) -> str:
        """The end of what it printed."""
        return "\n".join(self.output().rstrip().splitlines()[-count:])


_running: set[subprocess.Popen[bytes]] = set()
# A command is started and entered as one act: none is missed by an interrupt in between.
_starting = threading.Lock()


def interrupt_all() -> None:
    """Tells every command that runs now to end, as Ctrl+C does, so that it can clean up."""
    with _starting:
        for process in tuple(_running):
            process.send_signal(signal.SIGINT)


def say(line: str) -> None:
    """Prints a line at once."""
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


def run_quietly(
    what: str,
    command: Sequence[str | Path],
    log: Path,
    *,
    folder: Path,
    environment: Mapping[str, str] | None = None,
    every_s: float = STILL_RUNNING_EVERY_S,
) -> Outcome:
    """Runs ``command`` in ``folder``; says so at the start, every ``every_s``, and at the end."""
    log.parent.mkdir(parents=True, exist_ok=True)
    say(f"  {what} ...")
    start = time.monotonic()
    with log.open("wb") as output:
        with _starting:
            process = subprocess.Popen(
                [str(part) for part in command],
                cwd=folder,
                env=None if environment is None else dict(environment),
                stdin=subprocess.DEVNULL,
                stdout=output,
                stderr=subprocess.STDOUT,
            )
            _running.add(process)
        try:
            while True:
                try:
                    code = process.wait(every_s)
                    break
                except subprocess.TimeoutExpired:
                    say(f"  {what}: {time.monotonic() - start:.0f} s so far")
        except BaseException:
            process.send_signal(signal.SIGINT)
            process.wait()
            raise
        finally:
            _running.discard(process)
    seconds = time.monotonic() - start
    say(f"  {what}: {'done' if code == 0 else 'FAILED'} in {seconds:.1f} s")
    return Outcome(code, seconds, log)
