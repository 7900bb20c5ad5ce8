"""What is wrong with a drawing that cannot be read: where, what, and what to do."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

ROOT: Final = "drawing"
SHOWN: Final = 20


@dataclass(frozen=True)
class DrawingFault:
    """One fault: the path of the value at fault, the problem, and the way out.

    A path reads like `pains[2].vertices[5]`; the drawing as a whole is `drawing`.
    """

    path: str
    problem: str
    fix: str

    def __str__(self) -> str:
        return f"{self.path}: {self.problem}. {self.fix}"


class MalformedDrawing(ValueError):
    """A drawing was refused; `faults` has every fault that was found, in reading order."""

    def __init__(self, faults: Iterable[DrawingFault]) -> None:
        self.faults: tuple[DrawingFault, ...] = tuple(faults)
        super().__init__(self._text())

    def _text(self) -> str:
        lines = [str(fault) for fault in self.faults[:SHOWN]]
        more = len(self.faults) - SHOWN
        if more > 0:
            lines.append(f"and {more:,} more")
        return "\n".join(lines)
