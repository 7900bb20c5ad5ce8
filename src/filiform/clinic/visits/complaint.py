"""What the patient mainly complains of: it shifts where the ranking begins."""

from __future__ import annotations

from django.utils.translation import gettext as _

from filiform.atlas.complaints import COMPLAINTS


def complaint_options(chosen: str, language: str) -> list[dict[str, object]]:
    """The complaints to choose from, by name; the first is that nobody has said it."""
    named = sorted((words.text(language), key) for key, words in COMPLAINTS.items())
    rows = [(_("Not said"), ""), *named]
    return [{"value": key, "label": label, "chosen": key == chosen} for label, key in rows]
