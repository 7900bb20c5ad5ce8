"""The safety rules and the stories that test them, as chapters that a clinician can sign."""

from __future__ import annotations

from collections.abc import Iterator

from filiform.safety import Care, Rule, Sort, load_screening
from filiform.safety.telling import LEVEL_WORDS, verdict_words
from tests.spec.safety.case_tables import Case, all_cases

CARE = {Care.NOW: "doctor now", Care.TODAY: "doctor today", Care.THIS_WEEK: "doctor this week"}
SIGNATURE = (
    "| checked by | profession | date | next review |",
    "|---|---|---|---|",
    "| | | | |",
)


def rules_page() -> str:
    """Every rule: what it is about, how grave, what to do, where it comes from."""
    known = load_screening()
    lines = [
        "# Safety rules",
        "",
        f"{len(known.questions)} questions, {len(known.rules)} rules, version `{known.version}`.",
        "No clinician has checked them yet; sources marked *to be confirmed* were not opened.",
        "The files are `questions.toml`, `red_flags.toml`, `contraindications.toml` and",
        "`levels.toml` in `src/filiform/safety`; [screen somebody](../how-to/screen-somebody.md)",
        "says how they are used and corrected.",
        "",
        "## Red flags",
        "",
        *_table(known.rules, Sort.RED_FLAG),
        "",
        "## Contraindications and precautions",
        "",
        *_table(known.rules, Sort.CONTRAINDICATION),
        "",
        *SIGNATURE,
    ]
    return "\n".join(lines) + "\n"


def cases_page() -> str:
    """Every story with the verdict, in the order of the file."""
    cases = all_cases()
    lines = [
        "# Stories that the screening must judge rightly",
        "",
        f"{len(cases)} stories; every question that is not named was answered no.",
        "They are `tests/spec/safety/cases.toml`, and `pytest tests/spec/safety` holds the rules",
        "to them. No clinician has signed this page yet.",
        "",
        "| story | age | hurts | yes to | the screening says | among its reasons |",
        "|---|---|---|---|---|---|",
        *(_line(case) for case in cases),
        "",
        *SIGNATURE,
    ]
    return "\n".join(lines) + "\n"


def _table(rules: tuple[Rule, ...], sort: Sort) -> Iterator[str]:
    yield "| rule | danger | weight | reaches | do | source |"
    yield "|---|---|---|---|---|---|"
    for rule in rules:
        if rule.sort is sort:
            weight = CARE[rule.care] if rule.care else LEVEL_WORDS[rule.level].en
            reach = str(rule.scope.kind).replace("_", " ")
            on = f": {', '.join(rule.scope.on)}" if rule.scope.on else ""
            source = rule.provenance.source
            yield (
                f"| {rule.id} | {rule.title.en} | {weight} | {reach}{on} "
                f"| {rule.action.en} | {source} |"
            )


def _line(case: Case) -> str:
    verdict = case.judged()
    said = ", ".join(f"`{name}`" for name in case.yes) or "nothing"
    titles = {one.rule.id: one.rule.title.en for one in verdict.fired}
    first = case.rule or next(iter(titles), "")
    reason = f"{first} {titles[first]}" if first else "nothing fired"
    places = ", ".join(case.complaint)
    title = verdict_words()[verdict.level][0].en
    return f"| {case.story} | {case.age} | {places} | {said} | {title} | {reason} |"
