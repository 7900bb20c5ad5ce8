"""The table of public pages: a page is a template and a row here."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Topic:
    """One page; `name` is its URL name inside `learn:`."""

    name: str

    @property
    def slug(self) -> str:
        """The last part of its address."""
        return self.name.replace("_", "-")

    @property
    def template(self) -> str:
        """Where its words are."""
        return f"learn/{self.name}.html"


TOPICS: tuple[Topic, ...] = (
    Topic("what_it_is"),
    Topic("dry_needling_or_acupuncture"),
    Topic("what_to_expect"),
    Topic("side_effects"),
    Topic("afterwards"),
)
