"""What a phone downloads before one can paint: scripts and body, compressed as they are sent.

Beside it what a browser downloads of body maps and of a viewer from npm (npm_peers.py), bundled
in this run. They do less: they show a model that one has to bring along, or colour whole muscles
of a drawing. Where the registry cannot be reached only our own figures are printed; the exit code
is that of our own bars in any case.
"""

from __future__ import annotations

import re
import sys
import tempfile
from pathlib import Path

from benchmarks.bars import Bars
from benchmarks.npm_peers import PEERS, Unreachable, bundled_kb, sent_kb

PACKAGE = Path(__file__).resolve().parents[1] / "src" / "filiform"
MODULES = PACKAGE / "clinic" / "static" / "filiform" / "build"
BODY = PACKAGE / "body" / "data" / "surface.fbod"
ENTRY = "body-painter.js"
FOR_STAFF = {"shared-staff.js"}
"""Loaded only where staff paint for a patient: their words and keys."""
WORDS = {"shared-en.js", "shared-es.js"}
"""The words of one language; a device loads one of them, so the larger one counts."""
AT_ONCE = re.compile(r"""(?:from|import)\s*["'`]\./([^"'`]+\.js)["'`]""")
WHEN_NEEDED = re.compile(r"""import\(\s*["'`]\./([^"'`]+\.js)["'`]""")
SCRIPTS_BAR_KB = 200
BODY_BAR_KB = 300


def loaded_with(entry: str, *, later: bool = True) -> set[str]:
    """The file names of a module and of all that it imports, at once and ``later``."""
    found: set[str] = set()
    waiting = [entry]
    while waiting:
        name = waiting.pop()
        if name not in found:
            found.add(name)
            text = (MODULES / name).read_text()
            waiting += AT_ONCE.findall(text)
            waiting += WHEN_NEEDED.findall(text) if later else []
    return found


def scripts_kb(*, later: bool) -> float:
    """The painter's scripts: with those that it loads when it needs them, or without."""
    names = loaded_with(ENTRY, later=later) - FOR_STAFF - WORDS
    words = max(sent_kb(MODULES / name) for name in WORDS)
    return words + sum(sent_kb(MODULES / name) for name in names)


def compare(bars: Bars, scripts: float, body: float) -> None:
    """Prints the others of npm, and our scripts and body against each."""
    for number, peer in enumerate(PEERS):
        with tempfile.TemporaryDirectory() as folder:
            try:
                theirs = bundled_kb(peer, Path(folder) / str(number))
            except Unreachable as trouble:
                sys.stdout.write(f"  {peer.label}: not compared. {trouble}\n")
                continue
        bars.note(peer.label, theirs, "kB")
        if peer.counted:
            sys.stdout.write(f"    {peer.counted}\n")
        bars.note("  painter's scripts, to it", scripts / theirs, "times")
        bars.note("  painter's scripts and body, to it", (scripts + body) / theirs, "times")


def main() -> int:
    """Prints both sizes beside their bars, and the others."""
    bars = Bars()
    scripts, body = scripts_kb(later=True), sent_kb(BODY)
    bars.at_most("painter: all its scripts, gzip", scripts, SCRIPTS_BAR_KB, "kB")
    bars.note("painter: scripts before it is there, gzip", scripts_kb(later=False), "kB")
    staff = sum(sent_kb(MODULES / name) for name in FOR_STAFF)
    bars.note("painter: more where staff paint, gzip", staff, "kB")
    bars.at_most("painter: body, gzip", body, BODY_BAR_KB, "kB")
    compare(bars, scripts, body)
    return bars.exit_code()


if __name__ == "__main__":
    sys.exit(main())
