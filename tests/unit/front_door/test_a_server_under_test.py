"""A server that tests start never outlives them, however they end."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[3]

# A test process that starts a pretended server (which only waits) and then sleeps.
TEST_PROCESS = """
import sys, time
from pathlib import Path
from tests.running_server import RunningServer
server = RunningServer(Path(sys.argv[1]) / "data", program=Path(sys.argv[1]) / "server")
server.answers = lambda: True
server.start()
print(server._process.pid, flush=True)
time.sleep(60)
"""


def alive(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    status = Path(f"/proc/{pid}/status")
    return "State:\tZ" not in (status.read_text() if status.exists() else "")


def test_it_ends_when_its_test_process_is_killed(tmp_path: Path) -> None:
    program = tmp_path / "server"
    program.write_text("#!/bin/sh\nexec sleep 60\n")
    program.chmod(0o755)
    process = subprocess.Popen(
        [sys.executable, "-c", TEST_PROCESS, str(tmp_path)],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert process.stdout is not None
    server = int(process.stdout.readline())
    assert alive(server)
    process.send_signal(signal.SIGKILL)
    process.communicate()
    end = time.monotonic() + 20
    while alive(server) and time.monotonic() < end:
        time.sleep(0.05)
    assert not alive(server)
