"""Line icons, drawn for a 22 by 22 box with a 1.7 unit stroke."""

from collections.abc import Mapping

from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe

ICONS: Mapping[str, str] = {
    "arrow-left": "M18 11H4M9.5 5.5 4 11l5.5 5.5",
    "arrow-right": "M4 11h14M12.5 5.5 18 11l-5.5 5.5",
    "body": "M11 2.5a2.3 2.3 0 1 1 0 4.6 2.3 2.3 0 0 1 0-4.6zM4.5 12.5 8 9h6l3.5 3.5"
    "M8.5 9l.5 5-1 6M13.5 9l-.5 5 1 6",
    "calendar": "M4 5.5h14v13H4zM4 9.5h14M8 3.5v4M14 3.5v4",
    "check": "M4 11.5 9 17 18 6",
    "clock": "M11 3a8 8 0 1 1 0 16 8 8 0 0 1 0-16zM11 6.5V11l3 2.5",
    "close": "M5 5l12 12M17 5 5 17",
    "cold": "M11 2.5v17M3.6 6.8l14.8 8.4M18.4 6.8 3.6 15.2M8.5 4l2.5 2 2.5-2M8.5 18l2.5-2 2.5 2",
    "drop": "M11 3s6 6.3 6 10.5a6 6 0 0 1-12 0C5 9.3 11 3 11 3z",
    "globe": "M11 3a8 8 0 1 1 0 16 8 8 0 0 1 0-16zM3 11h16M11 3c2.7 2.2 4 5 4 8s-1.3 5.8-4 8"
    "c-2.7-2.2-4-5-4-8s1.3-5.8 4-8z",
    "info": "M11 3a8 8 0 1 1 0 16 8 8 0 0 1 0-16zM11 10v5M11 7.2v.1",
    "lock": "M5.5 10h11v8.5h-11zM7.5 10V7.5a3.5 3.5 0 0 1 7 0V10",
    "menu": "M4 7h14M4 11h14M4 15h14",
    "move": "M7 4.5a1.7 1.7 0 1 1 0 3.4 1.7 1.7 0 0 1 0-3.4zM7 9.5v5l-2.5 4.5"
    "M7 14.5l6 .5 5 4M7 10l5 1.5L17 7",
    "needle": "M16.5 5.5 4 18M14.5 3.5l4 4M13 6.5l2.5 2.5",
    "offline": "M3 9a12 12 0 0 1 5-3M12.5 5.5A12 12 0 0 1 19 9M6.5 12.5A7 7 0 0 1 10 10.7"
    "M11 16.5v.1M4 3l14 16",
    "phone": "M6 3.5h3l1.5 4-2 1.5a9 9 0 0 0 4.5 4.5l1.5-2 4 1.5v3a2 2 0 0 1-2.2 2"
    "C9.5 17.3 4.7 12.5 4 5.7A2 2 0 0 1 6 3.5z",
    "print": "M6.5 8.5V3.5h9v5M6.5 15H4V8.5h14V15h-2.5M6.5 12.5h9v6h-9z",
    "wait": "M6 3.5h10M6 18.5h10M7 3.5c0 4 8 4.5 8 7.5s-8 3.5-8 7.5M15 3.5c0 4-8 4.5-8 7.5"
    "s8 3.5 8 7.5",
    "warn": "M11 3 20 19H2zM11 9v4.5M11 16.2v.1",
}


class UnknownIcon(LookupError):
    """A template asks for an icon that was never drawn."""

    def __init__(self, name: str) -> None:
        super().__init__(f"There is no icon {name!r}. Drawn are: {', '.join(sorted(ICONS))}.")


def icon(name: str) -> SafeString:
    """One icon as decoration: hidden from screen readers, so write the word beside it."""
    if name not in ICONS:
        raise UnknownIcon(name)
    return format_html(
        '<svg class="icon" viewBox="0 0 22 22" aria-hidden="true" focusable="false">'
        '<path d="{}"/></svg>',
        mark_safe(ICONS[name]),  # noqa: S308  a constant of this file
    )
