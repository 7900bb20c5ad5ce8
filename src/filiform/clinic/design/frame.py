"""What stands around a page: the links, the language switch and who is signed in."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest
from django.urls import NoReverseMatch, reverse
from django.utils.functional import Promise
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

Link = tuple[str, str | Promise]

PUBLIC: Sequence[Link] = (
    ("learn:what_it_is", _("What it is")),
    ("learn:dry_needling_or_acupuncture", _("Dry needling or acupuncture?")),
    ("who_may_benefit", _("Who may benefit")),
    ("learn:what_to_expect", _("What to expect")),
    ("learn:side_effects", _("Side effects")),
    ("atlas", _("Muscles")),
)
MORE: Sequence[Link] = (
    ("learn:afterwards", _("How you may feel after")),
    ("learn_questions", _("Questions and answers")),
    ("suitability", _("Is it for me?")),
)
LINKS: Mapping[str, Sequence[Link]] = {
    "public": PUBLIC,
    "footer": (*PUBLIC, *MORE),
    "patient": (
        ("patient_home", _("My visits")),
        ("learn:what_to_expect", _("What to expect")),
        ("learn:side_effects", _("Side effects")),
    ),
    "staff": (
        ("day_list", _("Today")),
        ("patients", _("Patients")),
        ("atlas", _("Muscles")),
        ("learn:side_effects", _("Side effects")),
    ),
}
OTHER_LANGUAGE: Mapping[str, tuple[str, str]] = {"en": ("es", "Español"), "es": ("en", "English")}


@dataclass(frozen=True)
class Language:
    """The switch: it posts `code` to `action` and comes back to `next`."""

    action: str
    next: str
    code: str
    label: str


def address(name: str) -> str:
    """The address of a named page, or nothing where this clinic does not have it."""
    try:
        return reverse(name)
    except NoReverseMatch:
        return ""


def links(audience: str, path: str) -> list[dict[str, Any]]:
    """The links of the header for "public", "patient" or "staff"."""
    found = [(address(name), label) for name, label in LINKS[audience]]
    return [
        {"href": href, "label": label, "current": href == path} for href, label in found if href
    ]


def language(path: str) -> Language:
    """A switch to the other language."""
    code, label = OTHER_LANGUAGE["es" if (get_language() or "en").startswith("es") else "en"]
    return Language(action=address("set_language"), next=path, code=code, label=label)


def person(request: HttpRequest | None) -> str:
    """The name of whoever is signed in; empty when nobody is."""
    user = getattr(request, "user", None)
    if user is None or not user.is_authenticated:
        return ""
    return str(getattr(user, "full_name", "") or user.get_username())


def header(request: HttpRequest | None, audience: str) -> dict[str, Any]:
    """Everything the part "page-header" needs."""
    path = request.path if request is not None else "/"
    return {
        "home": address("home") or "/",
        "nav_label": _("Main pages"),
        "links": links(audience, path),
        "language": language(request.get_full_path() if request is not None else "/"),
        "person": person(request),
        "sign_in": address("sign_in"),
        "sign_out": address("sign_out"),
    }
