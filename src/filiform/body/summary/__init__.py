"""A drawing in words: the parts of the body as people name them, in English and Spanish.

Its nouns are `Part` (a group of regions with an everyday name), `Wording` (all parts and
sentences, from data files) and the summary itself.

>>> from datetime import UTC, datetime
>>> from filiform.body import load_surface
>>> from filiform.body.drawing import Author, Clear, Drawing, Pain
>>> skin = tuple(int(v) for v in load_surface().region_vertices("upper-arm-outer-right"))
>>> pain = Pain("p1", "pain", True, skin, (7,) * len(skin))
>>> now = datetime(2026, 11, 24, tzinfo=UTC)
>>> drawing = Drawing("female", "en", Author("patient"), now, (pain,), Clear("not_asked"))
>>> summary(drawing, "es")
'Brazo derecho. Lo más fuerte: 7.'
>>> clear_sentence(drawing)
'Nobody asked about the rest of the body.'
"""

from filiform.body.summary.parts import Part, Wording, load_wording
from filiform.body.summary.sentences import clear_sentence, summary

__all__ = ["Part", "Wording", "clear_sentence", "load_wording", "summary"]
