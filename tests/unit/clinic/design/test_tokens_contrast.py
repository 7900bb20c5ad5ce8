"""The colour tokens: readable in light and in dark, and the same dark in both places."""

import re
from itertools import pairwise
from pathlib import Path

import pytest

TOKENS = Path("src/filiform/clinic/static/filiform/css/tokens.css").read_text(encoding="utf-8")
DECLARATION = re.compile(r"--([\w-]+):\s*([^;]+);")


def block(selector: str) -> dict[str, str]:
    """The declarations of the first block that opens with `selector`."""
    start = TOKENS.index(selector + " {") + len(selector) + 2
    return dict(DECLARATION.findall(TOKENS[start : TOKENS.index("}", start)]))


LIGHT = block("  :root")
DARK_WISHED = block(':root:not([data-theme="light"])')
DARK_TOLD = block(':root[data-theme="dark"]')
THEMES = {"light": LIGHT, "dark": {**LIGHT, **DARK_TOLD}}

TEXT_ON = [
    *[(text, ground) for text in ("ink", "ink-2") for ground in ("paper", "card")],
    *[("ink", f"{tone}-soft") for tone in ("act", "ok", "warn", "stop")],
    ("ink-2", "act-soft"),
    *[(text, ground) for text in ("act", "act-strong") for ground in ("paper", "card", "act-soft")],
    *[(text, ground) for text in ("ok", "warn", "stop") for ground in ("paper", "card")],
    ("ok-deep", "ok-soft"),
    ("warn", "warn-soft"),
    ("uneasy-deep", "uneasy"),
    ("stop", "stop-soft"),
    ("stop-strong", "paper"),
    ("act-ink", "act"),
    ("act-ink", "act-strong"),
    ("stop-ink", "stop-fill"),
    ("stop-ink", "stop-fill-strong"),
    ("act-ink", "needle"),
    ("paper", "ink"),
    ("board-ink", "board"),
    ("board-ink", "board-chip"),
    ("board-ink-2", "board"),
]
MARKS_ON = [
    *[("edge", ground) for ground in ("paper", "card")],
    *[("act", ground) for ground in ("paper", "card", "act-soft")],
    *[("stop", ground) for ground in ("paper", "card", "stop-soft")],
    *[("p3", ground) for ground in ("paper", "card")],
    *[("needle", ground) for ground in ("paper", "card")],
    *[(layer, ground) for layer in ("stiff", "numb") for ground in ("paper", "card")],
    ("warn", "warn-soft"),
    ("ok", "ok-soft"),
    ("board-ok", "board-chip"),
]


def luminance(colour: str) -> float:
    """Relative luminance of `#rrggbb` after WCAG 2.2."""
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """Contrast ratio of two colours, 1 to 21."""
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def test_it_measures_contrast_as_the_standard_does() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize(("text", "ground"), TEXT_ON)
def test_it_can_be_read(theme: str, text: str, ground: str) -> None:
    colours = THEMES[theme]
    assert contrast(colours[text], colours[ground]) >= 4.5


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize(("mark", "ground"), MARKS_ON)
def test_it_can_be_seen(theme: str, mark: str, ground: str) -> None:
    colours = THEMES[theme]
    assert contrast(colours[mark], colours[ground]) >= 3


def test_it_is_the_same_dark_by_wish_of_the_device_and_by_order_of_the_page() -> None:
    assert DARK_WISHED == DARK_TOLD


def test_it_gives_every_colour_a_dark_value() -> None:
    colours = {name for name, value in LIGHT.items() if value.startswith("#")}
    assert colours <= set(DARK_TOLD)


@pytest.mark.parametrize("theme", THEMES)
def test_it_tells_weak_from_strong_pain_by_lightness_alone(theme: str) -> None:
    steps = [luminance(THEMES[theme][f"p{step}"]) for step in range(1, 6)]
    assert all(lighter / darker > 1.25 for lighter, darker in pairwise(steps))


def test_it_writes_colours_nowhere_but_in_the_tokens() -> None:
    css = Path("src/filiform/clinic/static/filiform/css")
    strays = {
        f"{path.name}: {colour}"
        for path in css.glob("*.css")
        if path.name not in ("tokens.css", "print.css")
        for colour in re.findall(r"#[0-9a-fA-F]{3,8}\b", path.read_text(encoding="utf-8"))
    }
    assert strays == set()
