"""A reason: why something may not be done now, in words for the person who can change it.

One reason serves the disabled button and the refusal of the server.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

from filiform.care.ledger import Needle
from filiform.care.sentences import Names, place, sentences
from filiform.knowledge import Bilingual

NO_NAMES: Names = {}
Fact = str | int | Bilingual


@dataclass(frozen=True, slots=True)
class Reason:
    """`code` names the sentence, `count` chooses one or several, `facts` fill the blanks."""

    code: str
    count: int = 1
    needles: tuple[Needle, ...] = ()
    facts: Mapping[str, Fact] = field(default_factory=dict)

    def text(self, language: str, names: Names = NO_NAMES) -> str:
        """What is the matter, short enough for a button: “4 needles are still in”.

        `names` says what muscles are called; without it their ids are shown as words.
        """
        words = sentences().reason[self.code]
        template = (words.one if self.count == 1 else words.other).text(language)
        return template.format_map(self._blanks(language, names))

    def settle(self, language: str) -> str:
        """What to do about it, a sentence."""
        return sentences().reason[self.code].settle.text(language)

    def sentence(self, language: str, names: Names = NO_NAMES) -> str:
        """Both, for a page with room: “2 needles are still in. Take them out …”"""
        return f"{self.text(language, names)}. {self.settle(language)}"

    def places(self, language: str, names: Names = NO_NAMES) -> tuple[str, ...]:
        """Where each needle concerned was put: “infraspinatus, right”."""
        return tuple(place(one.muscle, one.side, language, names) for one in self.needles)

    def _blanks(self, language: str, names: Names) -> dict[str, str]:
        blanks = {
            key: value.text(language) if isinstance(value, Bilingual) else str(value)
            for key, value in self.facts.items()
        }
        return {**blanks, "n": str(self.count), "place": "; ".join(self.places(language, names))}
