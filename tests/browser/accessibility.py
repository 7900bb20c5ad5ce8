"""Runs axe on a page and says what it found, so that the person who mends it finds it too."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

from playwright.sync_api import Page

AXE = Path(__file__).resolve().parents[2] / "frontend" / "node_modules" / "axe-core" / "axe.min.js"
RULES = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice")
RUN = """async (tags) => {
  const result = await axe.run(document, {runOnly: {type: "tag", values: tags}});
  return {
    passes: result.passes.length,
    violations: result.violations.map(({id, impact, help, helpUrl, nodes}) => ({
      id, impact, help, helpUrl,
      nodes: nodes.map(({target, html, failureSummary}) => ({
        target: target.join(" "), html, failureSummary})),
    })),
  };
}"""


@cache
def _axe_source() -> str:
    assert AXE.is_file(), f"{AXE} is missing: run `make test`, or `npm ci` in frontend/"
    return AXE.read_text()


def findings(page: Page) -> list[dict[str, Any]]:
    """What axe holds against the page as it is now shown: a list of violations."""
    # A script tag would be refused by the page's own content security policy, and rightly.
    page.evaluate(_axe_source())
    result = page.evaluate(RUN, list(RULES))
    assert result["passes"], f"axe examined nothing on {page.url}"
    return list(result["violations"])


def as_text(violations: list[dict[str, Any]]) -> str:
    """The violations as a listing: rule, why, and each place with its markup."""
    lines = []
    for violation in violations:
        lines.append(f"{violation['id']} ({violation['impact']}): {violation['help']}")
        lines.append(f"  {violation['helpUrl']}")
        for node in violation["nodes"]:
            lines.append(f"  at {node['target']}")
            lines.append(f"     {node['html'][:160]}")
            lines += [f"     {line}" for line in node["failureSummary"].splitlines()]
    return "\n".join(lines)


def must_be_accessible(page: Page) -> None:
    """Fails with the listing when axe finds anything on the page."""
    violations = findings(page)
    assert not violations, f"axe on {page.url}:\n{as_text(violations)}"
