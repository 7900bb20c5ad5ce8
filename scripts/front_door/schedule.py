"""Runs the steps of a verification side by side on a few slots, and keeps what each printed."""

from __future__ import annotations

import threading
from collections.abc import Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path

from front_door.commands import Outcome, interrupt_all, run_quietly


@dataclass(frozen=True)
class Step:
    """One command of a verification."""

    name: str
    command: Sequence[str | Path]
    folder: Path
    slots: int = 1
    """How many cores it keeps busy."""
    pytest: bool = False
    environment: Mapping[str, str] = field(default_factory=dict)

    @property
    def log_name(self) -> str:
        """A file name made from the step's name."""
        return "".join(c if c.isalnum() else "-" for c in self.name.lower()) + ".log"


@dataclass(frozen=True)
class Result:
    """A step and how it ended."""

    step: Step
    outcome: Outcome

    @property
    def passed(self) -> bool:
        """Whether the step's command ended well."""
        return self.outcome.code == 0


class _Slots:
    """Counts the free cores; a step waits until it gets all of its own at once."""

    def __init__(self, count: int) -> None:
        self._count = self._free = count
        self._changed = threading.Condition()

    def take(self, wanted: int) -> int:
        taken = min(wanted, self._count)
        with self._changed:
            self._changed.wait_for(lambda: self._free >= taken)
            self._free -= taken
        return taken

    def give_back(self, taken: int) -> None:
        with self._changed:
            self._free += taken
            self._changed.notify_all()


def run_steps(steps: Sequence[Step], logs: Path, cores: int) -> list[Result]:
    """Every step's result in the given order; a failed step does not stop the others."""
    slots = _Slots(cores)

    def run(step: Step, taken: int) -> Result:
        try:
            outcome = run_quietly(
                step.name,
                step.command,
                logs / step.log_name,
                folder=step.folder,
                environment=step.environment,
                every_s=30.0,
            )
        finally:
            slots.give_back(taken)
        return Result(step, outcome)

    with ThreadPoolExecutor(max_workers=len(steps) or 1) as pool:
        # Slots are taken here, in order, so that a wide step is never overtaken for ever.
        try:
            running = [pool.submit(run, step, slots.take(step.slots)) for step in steps]
            return [future.result() for future in running]
        except BaseException:
            interrupt_all()
            raise
