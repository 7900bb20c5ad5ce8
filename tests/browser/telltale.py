"""Listens for what a page would otherwise hide: errors, refused scripts, failed requests."""

from __future__ import annotations

from playwright.sync_api import ConsoleMessage, Error, Page, Response


class Telltale:
    """Collects the complaints of one page from the moment it is made."""

    def __init__(self, page: Page) -> None:
        self.complaints: list[str] = []
        page.on("pageerror", self._error)
        page.on("console", self._console)
        page.on("response", self._response)

    def _error(self, error: Error) -> None:
        self.complaints.append(f"error: {error.message}")

    def _console(self, message: ConsoleMessage) -> None:
        # Chromium logs every refused answer a second time; the answers are judged below.
        if message.type == "error" and "Failed to load resource" not in message.text:
            self.complaints.append(f"console: {message.text}")

    def _response(self, response: Response) -> None:
        static = "/static/" in response.url
        if response.status >= 500 or (static and response.status >= 400):
            self.complaints.append(f"answer {response.status}: {response.url}")
