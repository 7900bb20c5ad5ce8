"""Walks every link that each kind of person is shown; no page on the way may fall short."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator
from urllib.parse import urldefrag, urljoin, urlsplit

import pytest
from playwright.sync_api import Page

from tests.browser.accessibility import as_text, findings
from tests.browser.conftest import OpenPage
from tests.browser.devices import DEVICES
from tests.running_server import RunningServer, running_demo

PASSWORD = "every-needle-out"
PEOPLE = {
    "visitor": "",
    "patient": "rosa@demo.example",
    "patient in Spanish": "lucia@demo.example",
    "patient who is ready": "walter@demo.example",
    "therapist": "therapist@demo.example",
    "lead": "lead@demo.example",
}
MUST_REACH = {
    "visitor": {
        "/",
        "/try/",
        "/accounts/sign-in/",
        "/learn/what-it-is/",
        "/learn/dry-needling-or-acupuncture/",
        "/learn/what-to-expect/",
        "/learn/side-effects/",
        "/learn/afterwards/",
        "/learn/questions/",
        "/is-it-for-me/",
        "/learn/who-may-benefit/",
        "/learn/who-may-benefit/*/",
        "/atlas/",
        "/atlas/*/",
    },
    "patient": {"/my/", "/my/visits/*/paint/"},
    "patient in Spanish": {"/my/", "/my/visits/*/paint/"},
    "patient who is ready": {"/my/", "/my/visits/*/paint/"},
    "therapist": {
        "/clinic/",
        "/clinic/visits/*/",
        "/clinic/visits/*/plan/",
        "/clinic/patients/",
        "/clinic/patients/*/",
        "/clinic/patients/new/",
    },
    "lead": {"/clinic/", "/clinic/visits/*/", "/clinic/choices/", "/clinic/credentials/"},
}
MOST_OF_A_KIND = 3
UUID = re.compile(r"[0-9a-f]{8}-[0-9a-f-]{27}")
NAMED = re.compile(r"^(/atlas|/learn/who-may-benefit)/[a-z0-9_-]+/$")
LINKS = "[...document.querySelectorAll('a[href]:not([download])')].map(a => a.href)"
OVERFLOW = "document.documentElement.scrollWidth - document.documentElement.clientWidth"


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RunningServer]:
    """A clinic of this file's own: other tests move its visits on."""
    with running_demo(tmp_path_factory.mktemp("walk") / "data") as server:
        yield server


def kind_of(url: str) -> str:
    """The path with every id replaced."""
    return NAMED.sub(r"\1/*/", UUID.sub("*", urlsplit(url).path))


def sign_in(page: Page, email: str) -> None:
    page.goto("/accounts/sign-in/")
    page.locator("input[name=username]").fill(email)
    page.locator("input[name=password]").fill(PASSWORD)
    page.locator("input[name=password]").press("Enter")
    page.wait_for_url(lambda url: "/sign-in" not in url)


def walk(page: Page, look: Callable[[Page], None], known: set[str]) -> set[str]:
    """Visits a few pages of every kind that links lead to, but none of a ``known`` kind.

    Begins where ``page`` is; returns the kinds that it visited.
    """
    here = "{0.scheme}://{0.netloc}".format(urlsplit(page.url))
    waiting, visited = [page.url], set[str]()
    of_kind: Counter[str] = Counter()
    while waiting:
        url = waiting.pop(0)
        kind = kind_of(url)
        if url in visited or kind in known or of_kind[kind] == MOST_OF_A_KIND:
            continue
        visited.add(url)
        of_kind[kind] += 1
        answer = page.goto(url)
        assert answer is not None
        assert answer.status == 200, f"{url}: {answer.status}"
        if "text/html" in answer.headers["content-type"]:
            look(page)
            found = (urldefrag(urljoin(url, link)).url for link in page.evaluate(LINKS))
            waiting += [link for link in found if link.startswith(here)]
    return set(of_kind)


@pytest.mark.parametrize(("device", "light"), [("phone", "light"), ("tablet", "dark")])
@pytest.mark.parametrize("person", PEOPLE)
def test_each_fits_its_screen_and_passes_axe(
    open_page: OpenPage, person: str, device: str, light: str
) -> None:
    page = open_page(device, "es" if "Spanish" in person else "en", color_scheme=light)
    if PEOPLE[person]:
        sign_in(page, PEOPLE[person])
    wrong: list[str] = []

    def look(page: Page) -> None:
        too_wide = page.evaluate(OVERFLOW)
        if too_wide > 0:
            wrong.append(f"{page.url} is {too_wide} px wider than a {device} ({DEVICES[device]})")
        violations = findings(page)
        if violations:
            wrong.append(f"{page.url}\n{as_text(violations)}")

    reached = walk(page, look, set() if person == "visitor" else MUST_REACH["visitor"])
    assert not wrong, "\n".join(wrong)
    assert MUST_REACH[person] <= reached
