"""pip and npm fail in many words; the person gets one cause and one thing to do."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from front_door import environment
from front_door.commands import Outcome, run_quietly
from front_door.downloads import explain
from front_door.places import Places
from front_door.stamps import Stamp
from front_door.trouble import Trouble

PIP_WITHOUT_NETWORK = """
WARNING: Retrying (Retry(total=0)) after connection broken by 'NewConnectionError(
  '<pip._vendor.urllib3.connection.HTTPSConnection object>: Failed to establish a new connection:
  [Errno -3] Temporary failure in name resolution')': /simple/django/
ERROR: Could not find a version that satisfies the requirement django==5.2.19
ERROR: No matching distribution found for django==5.2.19
"""
NPM_WITHOUT_NETWORK = "npm error code ENOTFOUND\nnpm error request to the registry failed"


def failed(tmp_path: Path, output: str) -> Outcome:
    log = tmp_path / "log"
    log.write_text(output)
    return Outcome(1, 2.0, log)


@pytest.mark.parametrize(
    ("output", "cause", "advice"),
    [
        (PIP_WITHOUT_NETWORK, "no network", "connect this machine to the network"),
        (NPM_WITHOUT_NETWORK, "no network", "run the same command again"),
        ("ERROR: [Errno 28] No space left on device", "the disk is full", "free about"),
        ("ERROR: THESE PACKAGES DO NOT MATCH THE HASHES", "not the one that was pinned", "again"),
        ("ERROR: No matching distribution found for x", "not offered", "Python is 3.11 to 3.14"),
        ("npm error code SELF_SIGNED_CERT_IN_CHAIN", "not trusted", "NODE_EXTRA_CA_CERTS"),
        ("npm error something new", "could not be installed", "The whole output is in"),
    ],
)
def test_the_cause_and_the_advice_are_named(
    tmp_path: Path, output: str, cause: str, advice: str
) -> None:
    text = explain("the packages", failed(tmp_path, output), "PIP_INDEX_URL").text()
    assert cause in text
    assert "the packages" in text
    assert advice in text
    assert str(tmp_path / "log") in text


def test_a_proxy_and_a_mirror_are_offered_where_there_is_no_network(tmp_path: Path) -> None:
    text = explain("it", failed(tmp_path, PIP_WITHOUT_NETWORK), "PIP_INDEX_URL").text()
    assert "HTTPS_PROXY" in text
    assert "PIP_INDEX_URL" in text


def test_the_end_of_what_the_client_said_is_shown(tmp_path: Path) -> None:
    text = explain("it", failed(tmp_path, PIP_WITHOUT_NETWORK), "PIP_INDEX_URL").text()
    assert "No matching distribution found for django==5.2.19" in text


@pytest.mark.parametrize("retries", ["0", "1"])
def test_a_real_pip_without_a_network_is_understood(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, retries: str
) -> None:
    """pip itself, sent to a port that nobody listens on."""
    for name in ("PIP_EXTRA_INDEX_URL", "PIP_FIND_LINKS"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("PIP_CONFIG_FILE", "/dev/null")
    monkeypatch.setenv("PIP_INDEX_URL", "http://127.0.0.1:9/simple")
    monkeypatch.setenv("PIP_RETRIES", retries)
    places = Places(tmp_path)
    (tmp_path / "requirements").mkdir()
    places.lock("runtime").write_text(f"filiform-no-such-package==1 --hash=sha256:{'0' * 64}\n")
    places.python.parent.mkdir(parents=True)
    places.python.write_text(f'#!/bin/sh\nexec {sys.executable} "$@"\n')
    places.python.chmod(0o755)
    with pytest.raises(Trouble) as trouble:
        environment.install_locks(places, ["runtime"], "Installing")
    assert "no network: the Python packages could not be downloaded." in trouble.value.text()


def test_a_step_that_failed_is_done_again(tmp_path: Path) -> None:
    stamp = Stamp(tmp_path / "stamps" / "step")
    stamp.write("made from this")
    assert stamp.says("made from this")
    assert not stamp.says("made from that")
    stamp.forget()
    assert not stamp.says("made from this")


def test_a_long_command_says_that_it_still_runs(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    slow = [sys.executable, "-c", "import time; print('inside'); time.sleep(0.5)"]
    outcome = run_quietly("Slow step", slow, tmp_path / "log", folder=tmp_path, every_s=0.1)
    said = capsys.readouterr().out
    assert said.startswith("  Slow step ...\n")
    assert "Slow step: 0 s so far" in said
    assert "Slow step: done in" in said
    assert outcome.code == 0
    assert outcome.output() == "inside\n"
