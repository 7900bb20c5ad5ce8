"""A pain drawing is data, not a picture: pains as things, and what is clear.

Its three nouns are `Drawing`, `Pain` and `Clear`.
What nobody asked about stays unknown: `Drawing.known_clear` never counts it as free of pain.

>>> from filiform.body.drawing import canonical_json, parse_drawing
>>> text = '''{"schema":"filiform.drawing/1","mesh":"hm08-1","shape":"female","language":"en",
... "author":{"role":"patient"},"time":"2026-11-24T10:00:00Z","pains":[{"id":"p1","kind":"pain",
... "main":true,"vertices":[40,12],"intensity":[6,7]}],"clear":{"said":"not_asked"}}'''
>>> parse_drawing(text).main.vertices
(12, 40)
>>> parse_drawing(canonical_json(parse_drawing(text))) == parse_drawing(text)
True
"""

from filiform.body.drawing.canonical import canonical_json, to_json_object
from filiform.body.drawing.choosing import only_pain
from filiform.body.drawing.faults import DrawingFault, MalformedDrawing
from filiform.body.drawing.mesh import MeshFacts, facts_of
from filiform.body.drawing.model import Author, Clear, Drawing, Pain
from filiform.body.drawing.reading import parse_drawing
from filiform.body.drawing.transfer import OtherMesh, on_shape

__all__ = [
    "Author",
    "Clear",
    "Drawing",
    "DrawingFault",
    "MalformedDrawing",
    "MeshFacts",
    "OtherMesh",
    "Pain",
    "canonical_json",
    "facts_of",
    "on_shape",
    "only_pain",
    "parse_drawing",
    "to_json_object",
]
