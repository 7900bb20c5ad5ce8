"""What a phone downloads before one can paint: scripts and body, compressed as they are sent."""

from __future__ import annotations

import gzip
import re
import sys
from pathlib import Path

from benchmarks.bars import Bars

PACKAGE = Path(__file__).resolve().parents[1] / "src" / "filiform"
MODULES = PACKAGE / "clinic" / "static" / "filiform" / "build"
BODY = PACKAGE / "body" / "data" / "surface.fbod"
ENTRY = "body-painter.js"
IMPORTED = re.compile(r"""(?:from|import)\s*["']\./([^"']+\.js)["']""")
SCRIPTS_BAR_KB = 200
BODY_BAR_KB = 300


def loaded_with(entry: str) -> set[str]:
    """The file names of a module and of all that it imports."""
    found: set[str] = set()
    waiting = [entry]
    while waiting:
        name = waiting.pop()
        if name not in found:
            found.add(name)
            waiting += IMPORTED.findall((MODULES / name).read_text())
    return found


def sent_kb(path: Path) -> float:
    """The size of a file as it travels, in thousands of bytes."""
    return len(gzip.compress(path.read_bytes(), compresslevel=9)) / 1000


def main() -> int:
    """Prints both sizes beside their bars."""
    bars = Bars()
    scripts = sum(sent_kb(MODULES / name) for name in loaded_with(ENTRY))
    bars.at_most("painter: scripts, gzip", scripts, SCRIPTS_BAR_KB, "kB")
    bars.at_most("painter: body, gzip", sent_kb(BODY), BODY_BAR_KB, "kB")
    return bars.exit_code()


if __name__ == "__main__":
    sys.exit(main())
