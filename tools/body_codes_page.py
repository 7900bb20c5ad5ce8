"""The reference page of the regions' codes, and the same as a table for programs."""

import csv
from io import StringIO

from filiform.body import Surface, load_surface
from filiform.body.codes import SYSTEMS, codes_of
from filiform.body.listing import CodedRegion, list_codes

HEAD = """# Codes of the regions

<!-- Made by `python -m tools.reference_pages` from codes.toml; not edited by hand. -->

Which concepts of SNOMED CT, FMA and UBERON go with a region, where one could be read at its source.
*Exact* is the same skin, the side apart; *broad* is a larger part that holds the region.
A concept names no side: send the side beside it.
A fine region without a code of its own has that of its everyday region, as broad.
`filiform regions --codes` prints this list; [body-codes.csv](body-codes.csv) is it for programs.

SNOMED CT and FMA codes were taken from the context groups 4029 (skin sites) and 4 (anatomic \
regions) of DICOM PS3.16, UBERON terms from the ontology's own source file.
SNOMED CT codes are quoted only as far as DICOM publishes them; to use SNOMED CT itself, ask \
whether your country needs a licence.
Nobody has checked the matches clinically yet.
"""


def body_codes_page() -> str:
    """The page as Markdown, a row for each region without its side."""
    surface = load_surface()
    rows = ["| region | name | codes |", "|---|---|---|"]
    for region in _one_side(surface):
        said = "<br>".join(
            f"{code.system} `{code.code}` {code.display} ({code.relation})" for code in region.codes
        )
        rows.append(f"| `{region.id}` | {region.en} | {said or 'none confirmed'} |")
    systems = [f"| {name} | <{uri}> |" for name, uri in SYSTEMS.items()]
    return "\n".join(
        [
            HEAD,
            "\n".join(_coverage(surface)),
            "",
            "| system | URI |\n|---|---|",
            *systems,
            "",
            "## Regions",
            "",
            *rows,
            "",
        ]
    )


def body_codes_csv() -> str:
    """One line for each region, with its side, and code."""
    out = StringIO()
    lines = csv.writer(out, lineterminator="\n")
    lines.writerow(["region", "side", "system", "code", "display", "relation", "read_in"])
    for region in list_codes():
        for code in region.codes:
            lines.writerow(
                [
                    region.id,
                    region.side,
                    SYSTEMS[code.system],
                    code.code,
                    code.display,
                    code.relation,
                    code.read_in,
                ]
            )
    return out.getvalue()


def _one_side(surface: Surface) -> list[CodedRegion]:
    return [region for region in list_codes(surface) if region.side != "right"]


def _coverage(surface: Surface) -> list[str]:
    """How many regions have a code, by level."""
    rows = ["| level | regions | with an exact code | with any code |", "|---|---|---|---|"]
    for level, regions in (("fine", surface.regions), ("everyday", surface.everyday)):
        codes = [codes_of(region.id, surface) for region in regions]
        exact = sum(any(code.relation == "exact" for code in found) for found in codes)
        rows.append(f"| {level} | {len(regions)} | {exact} | {sum(map(bool, codes))} |")
    return rows
