"""The closing summary of a verification."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from front_door.schedule import Result

CLOSING_LINE = re.compile(r"^(?:=+ )?(?P<counts>\d+ [a-z]+(?:, \d+ [a-z]+)*) in [\d.]+s", re.M)
NOT_RUN = ("skipped", "deselected", "xfailed")


def counts(result: Result) -> Counter[str]:
    """What pytest's closing line counts: passed, failed, errors, skipped ..."""
    lines = CLOSING_LINE.findall(result.outcome.output())
    counted: Counter[str] = Counter()
    for part in lines[-1].split(", ") if lines else ():
        number, word = part.split(" ")
        counted["error" if word == "errors" else word] += int(number)
    return counted


def why_not(result: Result) -> str:
    """Why a step does not count as passed; empty when it does."""
    if not result.passed:
        return f"exit code {result.outcome.code}"
    if not result.step.pytest:
        return ""
    counted = counts(result)
    if not counted["passed"]:
        return "no test ran"
    left_out = [f"{counted[word]} {word}" for word in NOT_RUN if counted[word]]
    return f"tests left out: {', '.join(left_out)}" if left_out else ""


def failures_text(results: Sequence[Result]) -> str:
    """The full output of each step that did not pass."""
    parts = []
    for result in results:
        reason = why_not(result)
        if reason:
            rule = "-" * 20
            parts.append(f"\n{rule} {result.step.name}: {reason} {rule}\n")
            parts.append(result.outcome.output().rstrip() + "\n")
    return "".join(parts)


def summary_text(results: Sequence[Result], seconds: float) -> str:
    """A line a step; the last line adds up what pytest counted, in pytest's own form."""
    lines = ["", f"{'step':<44} {'time':>8}  result"]
    total: Counter[str] = Counter()
    for result in results:
        counted = counts(result) if result.step.pytest else Counter[str]()
        total += counted
        told = ", ".join(f"{number} {word}" for word, number in counted.items())
        verdict = why_not(result) or "passed"
        if told:
            verdict = f"{verdict} ({told})"
        lines.append(f"{result.step.name:<44} {result.outcome.seconds:>6.1f} s  {verdict}")
    broken = [result.step.name for result in results if why_not(result)]
    lines.append("")
    lines.append(f"Did not pass: {', '.join(broken)}" if broken else "Everything passed.")
    if total:
        shown = ", ".join(f"{number} {word}" for word, number in sorted(total.items()))
        lines.append(f"{'=' * 20} {shown} in {seconds:.2f}s {'=' * 20}")
    return "\n".join(lines)
