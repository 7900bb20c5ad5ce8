"""The body: a surface of skin in several shapes, its named regions and landmarks.

Three nouns: a ``Surface`` (vertices that mean the same place on every shape), a ``Region``
(a named part of the skin) and a ``Place`` (a point said in words of landmarks).

>>> from filiform.body import load_surface
>>> surface = load_surface()
>>> surface.region("chest-left").en
'front of the chest, left side'
>>> surface.find_landmark("acromion", "left").find
'Follow the spine of the shoulder blade outward to its flat end above the shoulder joint.'
>>> f"{surface.vertex_area_cm2('female').sum() / 10_000:.2f} m²"
'1.57 m²'
"""

from .landmarks import Landmark
from .places import Place, PlaceFault
from .regions import Region
from .surface import Surface, UnknownName, load_surface

__all__ = ["Landmark", "Place", "PlaceFault", "Region", "Surface", "UnknownName", "load_surface"]
