"""Every link and button is free and large enough, and a text area takes what is typed."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, expect

from filiform.clinic.demo.cast import ROSA, THERAPIST
from tests.browser.conftest import OpenPage
from tests.browser.signing_in import sign_in
from tests.browser.targets import LEAST, targets, too_small
from tests.running_server import RunningServer, running_demo

WIDTHS = (320, 360, 600, 768, 820, 900, 1024, 1180, 1440)
PUBLIC = (
    "/",
    "/accounts/sign-in/",
    "/learn/what-it-is/",
    "/learn/dry-needling-or-acupuncture/",
    "/learn/what-to-expect/",
    "/learn/side-effects/",
    "/gallery/",
)
HERO = """() => [...document.querySelectorAll('.hero-words .button')].flatMap(button => {
  const box = button.getBoundingClientRect();
  return [.05, .5, .95].map(at => {
    const met = document.elementFromPoint(box.left + at * box.width, box.top + box.height / 2);
    if (button.contains(met)) return '';
    return `${button.innerText} lies under ${met?.className} at ${innerWidth} px`;
  });
}).filter(Boolean)"""
OVERLAP = """() => {
  const words = document.querySelector('.hero-words').getBoundingClientRect();
  const art = document.querySelector('.hero-art').getBoundingClientRect();
  return words.right > art.left && words.bottom > art.top && words.top < art.bottom;
}"""


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RunningServer]:
    """A clinic of this file's own: other tests move its visits on."""
    with running_demo(tmp_path_factory.mktemp("finger") / "data") as server:
        yield server


@pytest.mark.parametrize("language", ["en", "es"])
def test_it_keeps_the_picture_of_the_first_page_off_its_words(
    open_page: OpenPage, language: str
) -> None:
    page = open_page("desktop", language)
    assert page.locator(".hero-words .button").count() == 2
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 900})
        assert page.evaluate(HERO) == []
        assert not page.evaluate(OVERLAP), f"the picture lies over the words at {width} px"


def must_be_large(page: Page, paths: tuple[str, ...]) -> None:
    """Fails with every target on these pages that is smaller than a fingertip."""
    small: list[str] = []
    for path in paths:
        page.goto(path)
        assert targets(page), f"{path} has nothing to press"
        small += [f"{path}: {one}" for one in too_small(page)]
    assert not small, f"smaller than {LEAST} px:\n" + "\n".join(small)


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("width", [320, 360, 820, 1440])
def test_it_makes_everything_on_the_public_pages_large_enough(
    open_page: OpenPage, width: int, language: str
) -> None:
    page = open_page("desktop", language, viewport={"width": width, "height": 800})
    must_be_large(page, PUBLIC)


@pytest.mark.parametrize(("width", "language"), [(320, "es"), (360, "en"), (820, "es")])
def test_it_makes_everything_a_patient_presses_large_enough(
    open_page: OpenPage, width: int, language: str
) -> None:
    page = open_page("desktop", language, viewport={"width": width, "height": 800})
    sign_in(page, ROSA.email, language)
    paint = page.locator("a[href*='/paint/']").first.get_attribute("href")
    assert paint is not None
    visit = paint.removesuffix("paint/")
    steps = tuple(f"{visit}{step}/" for step in ("words", "screening/you", "consent"))
    must_be_large(page, ("/my/", *steps))


@pytest.mark.parametrize(("width", "language"), [(320, "es"), (820, "es"), (1440, "en")])
def test_it_makes_everything_a_therapist_presses_large_enough(
    open_page: OpenPage, width: int, language: str
) -> None:
    page = open_page("desktop", language, viewport={"width": width, "height": 800})
    sign_in(page, THERAPIST.email, language)
    chart = page.locator(".row-title a").first.get_attribute("href")
    assert chart is not None
    must_be_large(page, ("/clinic/", "/clinic/?day=2026-01-05", "/clinic/book/", chart))


def test_it_notices_a_target_that_is_covered_and_one_that_is_short(open_page: OpenPage) -> None:
    page = open_page("phone", "en")
    assert too_small(page) == []
    page.evaluate(
        """() => {
          const [one, other] = document.querySelectorAll('.hero-words .button');
          one.style.cssText = 'min-block-size: 0; block-size: 30px; padding-block: 0';
          other.parentElement.style.position = 'relative';
          const cover = document.createElement('div');
          cover.style.cssText = 'position:absolute;inset:0 0 0 50%';
          other.parentElement.append(cover);
        }"""
    )
    found = too_small(page)
    assert any("Paint my pain" in one and "by 3" in one for one in found), found
    assert any("Is it for me?" in one for one in found), found


@pytest.mark.parametrize(
    ("language", "near", "over"),
    [("en", "120 letters left", "40 too many"), ("es", "Le quedan 120 letras", "Sobran 40")],
)
def test_it_counts_the_letters_of_a_long_story_and_keeps_them_all(
    open_page: OpenPage, language: str, near: str, over: str
) -> None:
    page = open_page("phone", language)
    sign_in(page, ROSA.email, language)
    paint = page.locator("a[href*='/paint/']").first.get_attribute("href")
    assert paint is not None
    page.goto(f"{paint.removesuffix('paint/')}words/")
    story, count = page.locator("[name=story]"), page.locator("#id_story_count")
    expect(count).to_be_hidden()
    story.fill("x" * 1880)
    expect(count).to_have_text(near)
    story.fill("x" * 2040)
    expect(count).to_have_text(over)

    page.reload()
    expect(story).to_have_value("x" * 2040)
    expect(count).to_have_text(over)
    page.locator("form[data-keep]").evaluate("form => form.submit()")
    expect(page.locator(".error-summary")).to_contain_text("2040")
    expect(story).to_have_value("x" * 2040)
