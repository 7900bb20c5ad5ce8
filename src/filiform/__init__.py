"""Filiform: software to run a dry needling service end to end."""

__version__ = "0.1.0"
