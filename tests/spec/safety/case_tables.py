"""Reads `cases.toml`: stories with what the screening must say."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from pathlib import Path

from filiform.safety import Verdict, assess, load_screening, read_answers


@dataclass(frozen=True)
class Case:
    """One story; every question that is not in `yes` is answered no."""

    story: str
    age: int
    complaint: tuple[str, ...]
    yes: tuple[str, ...]
    verdict: str
    rule: str = ""

    def judged(self) -> Verdict:
        """What the screening says today."""
        said: dict[str, object] = {"age": self.age, "complaint": list(self.complaint)}
        said |= dict.fromkeys(self.yes, "yes") | {"others": "no"}
        return assess(read_answers(said, load_screening().questions))


def all_cases() -> tuple[Case, ...]:
    """Every case of the file, in its order."""
    table = tomllib.loads((Path(__file__).parent / "cases.toml").read_text("utf-8"))
    return tuple(
        Case(
            story=one["story"],
            age=one["age"],
            complaint=tuple(one["complaint"]),
            yes=tuple(one["yes"]),
            verdict=one["verdict"],
            rule=one.get("rule", ""),
        )
        for one in table["case"]
    )
