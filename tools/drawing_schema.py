"""The JSON Schema of pain drawings as a file for other programs."""

from __future__ import annotations

import json

from filiform.body import load_surface
from filiform.body.drawing import facts_of
from filiform.body.drawing.schema import json_schema


def drawing_schema() -> str:
    """The file's text."""
    schema = json_schema(facts_of(load_surface()))
    return json.dumps(schema, indent=2, ensure_ascii=False) + "\n"
