"""Landmarks beside published measures of people: ``python -m tools.body.proportions FILE``.

Writes the table of docs/reference/body-proportions.md from tools/body/proportions.toml.
"""

import argparse
import tomllib
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from filiform.body import Surface, load_surface

TABLE = Path(__file__).with_name("proportions.toml")
SHAPES = ("female", "male", "neutral")


@dataclass(frozen=True)
class Measure:
    """A published measure: a share of stature, or of the way from C7 to the PSIS."""

    name: str
    kind: str
    points: tuple[str, ...]
    published: float
    within: float
    source: str
    note: str = ""

    def on(self, surface: Surface, shape: str) -> float:
        """The same measure on a shape of the surface."""

        def at(name: str, side: str = "left") -> NDArray[np.float64]:
            return surface.landmark(name, side, shape)

        stature = float(surface.positions(shape)[:, 1].max())
        first = at(self.points[0])
        if self.kind == "height":
            return float(first[1]) / stature
        if self.kind == "drop":
            return 1 - float(first[1]) / stature
        if self.kind == "level":
            return float((at("c7") - first)[1] / (at("c7") - at("psis"))[1])
        last = at(self.points[0], "right") if self.kind == "breadth" else at(self.points[1])
        return float(np.linalg.norm(first - last)) / stature


def measures() -> list[Measure]:
    """Every row of the table."""
    rows = tomllib.loads(TABLE.read_text("utf-8"))["measure"]
    return [Measure(**{**row, "points": tuple(row["points"])}) for row in rows]


def page() -> str:
    """The documentation page, in Markdown."""
    surface = load_surface()
    sources = tomllib.loads(TABLE.read_text("utf-8"))["source"]
    lines = [
        "# Landmarks beside published measures",
        "",
        "Written by `python -m tools.body.proportions docs/reference/body-proportions.md`; "
        "do not edit.",
        "",
        "Heights, breadths and lengths are percent of stature.",
        "A level is percent of the way down from C7 to the dimples of the pelvis (PSIS).",
        "A shape is no average person, so a difference is no error by itself; "
        "a test holds each within the tolerance.",
        "",
        "| measure | published | " + " | ".join(SHAPES) + " | tolerance | source |",
        "|---|" + "---|" * (len(SHAPES) + 3),
    ]
    for measure in measures():
        found = " | ".join(f"{100 * measure.on(surface, shape):.1f}" for shape in SHAPES)
        lines.append(
            f"| {measure.name} | {100 * measure.published:.1f} | {found} | "
            f"± {100 * measure.within:.1f} | {sources[measure.source]['short']} |"
        )
    lines += ["", "## What is off", ""]
    lines += [f"- {row.name}: {row.note}" for row in measures() if row.note]
    lines += ["", "## Sources", ""]
    lines += [f"- {source['short']}: {source['text']}." for source in sources.values()]
    return "\n".join(lines) + "\n"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("file", type=Path, help="docs/reference/body-proportions.md")
    parser.parse_args().file.write_text(page(), "utf-8")


if __name__ == "__main__":
    main()
