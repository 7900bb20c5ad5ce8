"""Published ways to divide the body, as unions of its regions, so that their scores come along.

A scheme need not cover the skin: it holds what its publication names, and says so in ``note``.

>>> from filiform.body.schemes import load_scheme
>>> wpi = load_scheme("wpi19")
>>> len(wpi.areas)
19
>>> [area.id for area in wpi.areas if "kneecap-left" in area.regions]
['lower-leg-left']
>>> choir = {area.id: area for area in load_scheme("choir74").areas}
>>> choir["hand-palm-left"].code
'128'
"""

from .scheme import SCHEMES, Area, Scheme, load_scheme

__all__ = ["SCHEMES", "Area", "Scheme", "load_scheme"]
