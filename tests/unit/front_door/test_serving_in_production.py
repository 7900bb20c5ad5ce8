"""`filiform serve --profile production` refuses in words, and never migrates by itself."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

import pytest

from tests.running_server import FILIFORM, free_port

SAFE = {
    "FILIFORM_SECRET_KEY": "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ",
    "FILIFORM_ALLOWED_HOSTS": "needling.example.org",
}


def serve(data: Path, **settings: str) -> subprocess.CompletedProcess[str]:
    """Starts the production profile with these settings alone; it must end by itself."""
    bare = {k: v for k, v in os.environ.items() if not k.startswith(("FILIFORM", "DJANGO", "DATA"))}
    command = [str(FILIFORM), "serve", "--profile", "production", "--port", str(free_port())]
    return subprocess.run(
        [*command, "--data", str(data)],
        env={**bare, **settings},
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )


@pytest.mark.parametrize(
    ("settings", "fault", "hint"),
    [
        ({**SAFE, "FILIFORM_SECRET_KEY": ""}, "filiform.E002", "Set FILIFORM_SECRET_KEY"),
        ({**SAFE, "FILIFORM_ALLOWED_HOSTS": ""}, "filiform.E003", "Set FILIFORM_ALLOWED_HOSTS"),
        ({**SAFE, "FILIFORM_DEBUG": "1"}, "filiform.E001", "Unset FILIFORM_DEBUG"),
        ({**SAFE, "FILIFORM_INSECURE_COOKIES": "1"}, "filiform.E004", "over HTTPS"),
    ],
)
def test_it_names_the_missing_safeguard_and_how_to_put_it_in_place(
    tmp_path: Path, settings: dict[str, str], fault: str, hint: str
) -> None:
    ended = serve(tmp_path, **settings)
    assert ended.returncode == 2
    assert "Filiform does not start." in ended.stderr
    assert fault in ended.stderr
    assert hint in ended.stderr
    assert "Traceback" not in ended.stderr


def test_it_leaves_the_tables_to_the_operator(tmp_path: Path) -> None:
    ended = serve(tmp_path, **SAFE)
    assert ended.returncode == 2
    assert "migrations behind" in ended.stderr
    assert "Make a backup, then run:" in ended.stderr
    assert "Traceback" not in ended.stderr
