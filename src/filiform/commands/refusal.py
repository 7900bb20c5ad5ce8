"""The one error of the verbs that run a clinic."""

from __future__ import annotations


class CannotStart(Exception):
    """Why the clinic does not start, and what to do: a sentence for the person at the terminal."""
