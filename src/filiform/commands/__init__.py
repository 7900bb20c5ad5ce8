"""The verbs that run a clinic: ``demo`` and ``serve``.

Each is a plain function; ``filiform.cli`` only parses and prints.
A verb that cannot start raises ``CannotStart``, whose text says what to do about it.
"""

from filiform.commands.refusal import CannotStart

__all__ = ["CannotStart"]
