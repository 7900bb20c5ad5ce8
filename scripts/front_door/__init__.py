"""The front door: from a fresh clone to a running clinic, with the standard library alone.

``trouble`` and ``interpreter`` also run on Python 3.8, so that an old Python is told about itself;
everything else runs on the Python that ``interpreter`` found (3.11 or newer).
"""
