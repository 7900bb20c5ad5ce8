"""A problem told to the person who can solve it (runs on Python 3.8)."""


class Trouble(Exception):
    """What went wrong, and what to do about it, in words for the person at the terminal."""

    def __init__(self, problem: str, remedy: str, detail: str = "") -> None:
        super().__init__(problem)
        self.problem = problem
        self.remedy = remedy
        self.detail = detail

    def text(self) -> str:
        """The whole message, ready to print."""
        lines = ["", "Stopped: " + self.problem]
        if self.detail:
            lines += ["", *("    " + line for line in self.detail.splitlines())]
        return "\n".join([*lines, "", "What to do: " + self.remedy, ""])
