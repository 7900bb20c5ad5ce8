"""The verbs that run a clinic: ``demo`` and ``serve``, and those that answer in a terminal.

Each is a plain function; ``filiform.cli`` only parses and prints.
A verb that cannot start raises ``CannotStart``, whose text says what to do about it.

Linear algebra keeps to one thread here, unless the environment says otherwise: our matrices are
small, requests run side by side, and OpenBLAS threads that wait for a busy core spin. With eight
busy programs on two cores, compiling the network took 60 to 70 seconds with two threads and 2.7
with one. The setting counts only before NumPy is first imported, so it stands in front of all.
"""

import os

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

from filiform.commands.refusal import CannotStart

__all__ = ["CannotStart"]
