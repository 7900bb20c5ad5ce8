"""What the patient said of each pain in the drawing, for the chart."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Literal

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext_lazy

from filiform.body import load_surface
from filiform.body.drawing import Drawing, Pain
from filiform.body.summary import summary

SAID: Mapping[str, Promise] = {
    "aching": gettext_lazy("aching"),
    "sharp": gettext_lazy("sharp"),
    "stabbing": gettext_lazy("stabbing"),
    "burning": gettext_lazy("burning"),
    "throbbing": gettext_lazy("throbbing"),
    "shooting": gettext_lazy("shooting"),
    "cramping": gettext_lazy("cramping"),
    "pressing": gettext_lazy("pressing"),
    "tight": gettext_lazy("tight"),
    "heavy": gettext_lazy("heavy"),
    "tender": gettext_lazy("tender"),
    "electric": gettext_lazy("electric"),
    "itching": gettext_lazy("itching"),
    "tingling": gettext_lazy("tingling"),
    "numb": gettext_lazy("numb"),
    "pins_and_needles": gettext_lazy("pins and needles"),
    "dull": gettext_lazy("dull"),
    "pulling": gettext_lazy("pulling"),
    "deep": pgettext_lazy("where pain is felt", "deep"),
    "superficial": pgettext_lazy("where pain is felt", "on the surface"),
    "both": pgettext_lazy("where pain is felt", "deep and on the surface"),
    "constant": gettext_lazy("all the time"),
    "comes_and_goes": gettext_lazy("comes and goes"),
}


@dataclass(frozen=True)
class PainStory:
    """One pain: where it is, and everything that was said of it; what was not said is left out."""

    place: str
    main: bool
    facts: tuple[str, ...]


def pain_stories(drawing: Drawing, language: Literal["en", "es"]) -> tuple[PainStory, ...]:
    """The pains of which something was said, or all when there are several."""
    stories = tuple(
        PainStory(_place(drawing, pain, language), pain.main, _facts(pain))
        for pain in drawing.pains
    )
    return stories if len(stories) > 1 else tuple(one for one in stories if one.facts)


def _place(drawing: Drawing, pain: Pain, language: Literal["en", "es"]) -> str:
    alone = replace(drawing, pains=(replace(pain, main=True),))
    return summary(alone, language, load_surface())


def _facts(pain: Pain) -> tuple[str, ...]:
    words = [str(SAID[one]) for one in (*pain.qualities, pain.depth, pain.course) if one]
    facts = [", ".join(words)] if words else []
    for label, said in (
        (_("Since: %(said)s"), pain.since),
        (_("Worse with: %(said)s"), pain.worse_with),
        (_("Better with: %(said)s"), pain.better_with),
    ):
        if said:
            facts.append(label % {"said": said})
    return tuple(facts)
