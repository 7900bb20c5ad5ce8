"""One pain of a drawing by itself."""

from __future__ import annotations

from dataclasses import replace

from filiform.body.drawing.model import Clear, Drawing


def only_pain(drawing: Drawing, pain_id: str) -> Drawing:
    """The drawing with that pain alone, now the main one. Raises UnknownName.

    What was said to be clear was said beside all the pains, so it becomes "not asked".
    """
    from filiform.body.surface import UnknownName

    for pain in drawing.pains:
        if pain.id == pain_id:
            alone = (replace(pain, main=True),)
            return replace(drawing, pains=alone, clear=Clear("not_asked"))
    raise UnknownName("pain of the drawing", pain_id, [pain.id for pain in drawing.pains])
