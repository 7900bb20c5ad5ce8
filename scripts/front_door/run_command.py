"""`make run`."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Sequence

from front_door.assets import build_frontend, compile_translations
from front_door.commands import say
from front_door.environment import prepare_environment
from front_door.places import here, must_be_writable
from front_door.port import chosen_port, must_be_free


def main(arguments: Sequence[str]) -> int:
    """Prepares all that is missing, then becomes `filiform demo` (which takes ``arguments``)."""
    places = here()
    start = time.monotonic()
    port = chosen_port(os.environ.get("PORT"))
    must_be_free(port)
    must_be_writable(places.root)
    say("Filiform: getting ready (the first time takes a minute or two)")
    prepare_environment(places, development=False)
    build_frontend(places)
    compile_translations(places)
    say(f"  Ready after {time.monotonic() - start:.1f} s; starting the demo clinic")
    filiform = str(places.venv / "bin" / "filiform")
    data = str(places.root / "var")
    sys.stdout.flush()
    os.chdir(places.root)
    os.execv(filiform, [filiform, "demo", "--port", str(port), "--data", data, *arguments])
