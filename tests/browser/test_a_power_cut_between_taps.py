"""The server is killed (SIGKILL) while taps arrive: no acknowledged tap is lost or doubled."""

from __future__ import annotations

import random
import re
import threading
import uuid
from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import APIRequestContext, Error, Playwright, sync_playwright

from tests.running_server import RunningServer

PASSWORD = "every-needle-out"
TAPS = 60
POWER_CUTS = 5
VISIT_LINK = re.compile(r"/clinic/visits/[0-9a-f-]{36}/")
POINT = re.compile(r'name="target" value="([^"]+)"')
QUESTION = re.compile(r'type="radio"[^>]* name="([^"]+)"')
DIFFERENT_EACH_RUN = random.Random()  # noqa: S311 (moments of a power cut, not a secret)


@pytest.fixture(scope="module")
def own_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RunningServer]:
    """A server that this file alone may kill."""
    server = RunningServer(tmp_path_factory.mktemp("power-cut") / "data")
    server.start(fresh=True)
    yield server
    server.kill()


@pytest.fixture(scope="module")
def playwright() -> Iterator[Playwright]:
    with sync_playwright() as playwright:
        yield playwright


class Therapist:
    """The therapist's tablet: signs in, opens a session, and taps until each tap is accepted."""

    def __init__(self, web: APIRequestContext) -> None:
        self.web = web
        self.acknowledged: list[str] = []
        self._clock = 1
        self._visit = ""

    def open_session(self) -> None:
        """Signs in, plans one point for the patient who is ready, and opens the session."""
        self._post("/accounts/sign-in/", username="therapist@demo.example", password=PASSWORD)
        for visit in dict.fromkeys(VISIT_LINK.findall(self._read("/clinic/"))):
            self._visit = visit
            points = POINT.findall(self._read(f"{visit}plan/"))
            if points:
                asked = set(QUESTION.findall(self._read(f"{visit}screening/")))
                self._post(f"{visit}screening/", complaint="low_back", **dict.fromkeys(asked, "no"))
                self._post(f"{visit}plan/", target=points[0])
                if self._post(f"{visit}open/").endswith("/board/"):
                    return
        raise AssertionError("no patient of the demo clinic is ready for a session")

    def put_in(self, number: int) -> dict[str, Any]:
        """A needle goes in: the event as the board sends it."""
        self._clock += 1
        return {
            "id": str(uuid.uuid4()),
            "device": "tablet-1",
            "clock": self._clock,
            "at": "2026-11-24T17:00:00Z",
            "type": "needle_inserted",
            "needle": f"N{number}",
            "muscle": "infraspinatus",
            "side": "right",
            "trigger_point": "infraspinatus-1",
            "vertex": 1000,
            "gauge_mm": 0.3,
            "length_mm": 40.0,
        }

    def tap(self, event: dict[str, Any]) -> None:
        """Sends one event, again and again as the board does, until the server has accepted it."""
        while True:
            try:
                answer = self.web.post(
                    f"{self._visit}events/",
                    data={"events": [event], "seen": 0},
                    headers={"X-CSRFToken": self._token()},
                )
            except Error:
                continue  # the power is out
            assert answer.status == 200, answer.text()
            assert event["id"] in answer.json()["accepted"], answer.text()
            self.acknowledged.append(event["id"])
            return

    def log(self) -> dict[str, Any]:
        """What the server says of the session now."""
        answer = self.web.get(f"{self._visit}events/?seen=0")
        assert answer.status == 200
        body: dict[str, Any] = answer.json()
        return body

    def _read(self, path: str) -> str:
        answer = self.web.get(path)
        assert answer.status == 200, f"{path}: {answer.status}"
        return answer.text()

    def _post(self, path: str, **form: str) -> str:
        """Sends a form; returns the address that it led to."""
        if not self._token():
            self._read("/accounts/sign-in/")
        whole: dict[str, str | float | bool] = {"csrfmiddlewaretoken": self._token(), **form}
        answer = self.web.post(path, form=whole, max_redirects=0)
        assert answer.status == 302, f"{path}: {answer.status}"
        return answer.headers["location"]

    def _token(self) -> str:
        cookies = {
            cookie["name"]: cookie["value"] for cookie in self.web.storage_state()["cookies"]
        }
        return cookies.get("csrftoken", "")

    def _url(self) -> str:
        return "http://127.0.0.1/"


def cut_the_power(server: RunningServer, enough: threading.Event, cuts: list[float]) -> None:
    """Kills the server at moments that nobody chose, and starts it again on the same data."""
    while len(cuts) < POWER_CUTS and not enough.is_set():
        moment = DIFFERENT_EACH_RUN.uniform(0.05, 0.6)
        enough.wait(moment)
        server.kill()
        cuts.append(moment)
        server.start()


def test_no_acknowledged_tap_is_lost_or_counted_twice(
    own_server: RunningServer, playwright: Playwright
) -> None:
    therapist = Therapist(playwright.request.new_context(base_url=own_server.url))
    therapist.open_session()
    enough = threading.Event()
    cuts: list[float] = []
    power = threading.Thread(target=cut_the_power, args=(own_server, enough, cuts))
    power.start()
    sent = 0
    try:
        while sent < TAPS or power.is_alive():
            sent += 1
            therapist.tap(therapist.put_in(sent))
    finally:
        enough.set()
        power.join()
    own_server.kill()
    own_server.start()

    log = therapist.log()
    stored = [entry["id"] for entry in log["events"]]
    assert cuts, "the power was never cut"
    assert set(therapist.acknowledged) <= set(stored)
    assert len(stored) == len(set(stored))
    assert len([e for e in log["events"] if e["type"] == "needle_inserted"]) == sent
