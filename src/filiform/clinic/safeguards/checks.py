"""What production must not start without (ids ``filiform.E001`` on)."""

from __future__ import annotations

from collections.abc import Iterable

from django.conf import settings
from django.core.checks import CheckMessage, Error, Tags, register

SHORTEST_SECRET = 50
FEWEST_CHARACTERS = 5


def _is_production() -> bool:
    return getattr(settings, "PROFILE", "embedded") == "production"


@register(Tags.security)
def check_debug(**_: object) -> Iterable[CheckMessage]:
    """DEBUG shows patients' data and settings to whoever causes an error."""
    if _is_production() and settings.DEBUG:
        yield Error(
            "DEBUG is on in production.",
            hint="Unset FILIFORM_DEBUG. To look for a fault, use the embedded profile.",
            id="filiform.E001",
        )


@register(Tags.security)
def check_secret_key(**_: object) -> Iterable[CheckMessage]:
    """Whoever knows the key can sign in as anybody."""
    key = str(settings.SECRET_KEY)
    weak = len(key) < SHORTEST_SECRET or len(set(key)) < FEWEST_CHARACTERS
    if _is_production() and (weak or "insecure" in key):
        yield Error(
            "The secret key is missing, is a default one or is too short.",
            hint=(
                f"Set FILIFORM_SECRET_KEY to at least {SHORTEST_SECRET} random characters, "
                "for example from: python -c 'import secrets; print(secrets.token_urlsafe(64))'"
            ),
            id="filiform.E002",
        )


@register(Tags.security)
def check_allowed_hosts(**_: object) -> Iterable[CheckMessage]:
    """A star lets anybody forge the links that we send to patients."""
    if _is_production() and (not settings.ALLOWED_HOSTS or "*" in settings.ALLOWED_HOSTS):
        yield Error(
            "No host name is allowed, or every one is.",
            hint="Set FILIFORM_ALLOWED_HOSTS to the clinic's names, e.g. needling.example.org",
            id="filiform.E003",
        )


@register(Tags.security)
def check_cookies(**_: object) -> Iterable[CheckMessage]:
    """A cookie sent without TLS can be read on the way and used to sign in."""
    secure = (
        settings.SESSION_COOKIE_SECURE
        and settings.CSRF_COOKIE_SECURE
        and settings.SESSION_COOKIE_HTTPONLY
    )
    if _is_production() and not secure:
        yield Error(
            "Cookies would travel without encryption.",
            hint="Unset FILIFORM_INSECURE_COOKIES and serve the clinic over HTTPS.",
            id="filiform.E004",
        )


@register(Tags.security)
def check_demo_clinic(**_: object) -> Iterable[CheckMessage]:
    """The demo clinic's passwords are printed on every start."""
    if _is_production() and getattr(settings, "DEMO_CLINIC", False):
        yield Error(
            "The demo clinic is switched on in production.",
            hint="Leave DEMO_CLINIC off: its sign-ins are public.",
            id="filiform.E005",
        )
