"""Do once, while nobody waits, what the first visitor would otherwise wait for.

The atlas is read, the network is compiled, and the bodies of the charts are shaded: about a
second a body shape, kept in memory afterwards.
"""

from __future__ import annotations

import threading
import time
from datetime import UTC, datetime

from filiform.atlas import load_atlas
from filiform.body import load_surface
from filiform.body.charts import render_png, render_svg
from filiform.body.drawing import Author, Clear, Drawing
from filiform.reasoning import rank, reasoner_for
from filiform.safety import load_screening

BREATH_S = 0.5
"""Between two shapes: requests that come meanwhile go first."""


def warm_up_in_background() -> threading.Thread:
    """Start; the thread ends by itself and never keeps the server from stopping."""
    thread = threading.Thread(target=warm_up, name="warm-up", daemon=True)
    thread.start()
    return thread


def warm_up() -> None:
    """Read the data and draw an empty chart of every body shape, the most common first."""
    surface, atlas = load_surface(), load_atlas()
    reasoner_for(atlas, surface)
    load_screening()
    shapes = sorted(surface.shapes, key=lambda shape: shape not in ("neutral", "female", "male"))
    for shape in shapes:
        time.sleep(BREATH_S)
        nothing = Drawing(
            shape=shape,
            language="en",
            author=Author("patient"),
            time=datetime.now(UTC),
            pains=(),
            clear=Clear("not_asked"),
        )
        render_svg(nothing)
        render_png(nothing)
        rank(nothing, atlas, surface)
