"""Production does not start without its safeguards, and says how to put them in place."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

SAFE = {
    "DJANGO_SETTINGS_MODULE": "filiform.clinic.settings.production",
    "FILIFORM_SECRET_KEY": "k7Qv2mZx9Lw4Rt8Yb3Nc6Hd1Fs5Gj0Pa-UeIoWqErTyUiOpAsDfGhJkLz",
    "FILIFORM_ALLOWED_HOSTS": "needling.example.org",
}


def start(folder: Path, **changes: str) -> subprocess.CompletedProcess[str]:
    """Import the server's door in a process of its own, with these variables."""
    kept = {name: os.environ[name] for name in ("PATH", "HOME") if name in os.environ}
    environment = {**kept, **SAFE, "FILIFORM_DATA_DIR": str(folder), **changes}
    return subprocess.run(
        [sys.executable, "-c", "import filiform.clinic.asgi"],
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )


def test_it_starts_when_every_safeguard_is_in_place(tmp_path: Path) -> None:
    assert start(tmp_path).returncode == 0


@pytest.mark.parametrize(
    ("change", "fault", "hint"),
    [
        ({"FILIFORM_DEBUG": "1"}, "filiform.E001", "Unset FILIFORM_DEBUG"),
        ({"FILIFORM_SECRET_KEY": ""}, "filiform.E002", "FILIFORM_SECRET_KEY"),
        ({"FILIFORM_SECRET_KEY": "short"}, "filiform.E002", "50 random characters"),
        ({"FILIFORM_ALLOWED_HOSTS": ""}, "filiform.E003", "FILIFORM_ALLOWED_HOSTS"),
        ({"FILIFORM_ALLOWED_HOSTS": "*"}, "filiform.E003", "FILIFORM_ALLOWED_HOSTS"),
        ({"FILIFORM_INSECURE_COOKIES": "1"}, "filiform.E004", "HTTPS"),
    ],
)
def test_it_refuses_and_names_the_fault_and_the_way_out(
    tmp_path: Path, change: dict[str, str], fault: str, hint: str
) -> None:
    refused = start(tmp_path, **change)
    assert refused.returncode != 0
    assert fault in refused.stderr
    assert hint in refused.stderr


def test_it_names_every_fault_at_once(tmp_path: Path) -> None:
    refused = start(tmp_path, FILIFORM_DEBUG="1", FILIFORM_SECRET_KEY="")
    assert "filiform.E001" in refused.stderr
    assert "filiform.E002" in refused.stderr
