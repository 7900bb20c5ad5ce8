"""Who wrote and who checked a data file, for all its entries unless one says otherwise."""

from dataclasses import dataclass

from filiform.knowledge.entry import Entry
from filiform.knowledge.provenance import Provenance


@dataclass(frozen=True, slots=True)
class Review:
    """The file's own provenance, without a source: each entry has its own."""

    file: Provenance

    def of(self, entry: Entry) -> Provenance:
        """The provenance of an entry: its source, and its own review where it has one."""
        if entry.has("provenance"):
            return entry.provenance()
        return Provenance(
            source=entry.text("source"),
            written_by=self.file.written_by,
            checked_by=self.file.checked_by,
            reviewed=self.file.reviewed,
            review_due=self.file.review_due,
        )


def read_review(file: Entry) -> Review:
    """The table ``[review]`` at the top of a file."""
    entry = file.entry("review")
    found = Review(
        Provenance(
            source="",
            written_by=entry.text("written_by"),
            checked_by=entry.text("checked_by", default=""),
            reviewed=entry.day("reviewed"),
            review_due=entry.day("review_due"),
        )
    )
    entry.finish()
    return found
