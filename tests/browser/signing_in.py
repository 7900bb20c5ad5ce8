"""Signing in as somebody of the demo clinic."""

from __future__ import annotations

from playwright.sync_api import Page, expect

from filiform.clinic.demo.cast import PASSWORD

SWITCH = {"en": "English", "es": "Español"}


def fill_in_sign_in(page: Page, email: str, password: str = PASSWORD) -> None:
    """Open the page, fill in both fields and press Enter."""
    page.goto("/accounts/sign-in/")
    page.locator("input[name=username]").fill(email)
    page.locator("input[name=password]").fill(password)
    page.locator("input[name=password]").press("Enter")


def sign_in(page: Page, email: str, language: str = "en") -> None:
    """Sign in with the demo's password, and switch to ``language``.

    The clinic keeps a person's language, so an earlier test may have left another one.
    """
    fill_in_sign_in(page, email)
    page.wait_for_url(lambda url: "sign-in" not in url)
    if page.locator("html").get_attribute("lang") != language:
        page.get_by_role("button", name=SWITCH[language]).click()
    expect(page.locator("html")).to_have_attribute("lang", language)
