"""The sizes of screen that the pages are tested on."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

LOCALES = {"en": "en-US", "es": "es-US"}


@dataclass(frozen=True)
class Device:
    """A screen in CSS pixels, and whether it is touched."""

    width: int
    height: int
    touch: bool
    pixel_ratio: float = 1.0

    def options(self, language: str) -> dict[str, Any]:
        """Playwright's options for a browser on this device whose owner reads ``language``."""
        return {
            "viewport": {"width": self.width, "height": self.height},
            "has_touch": self.touch,
            "is_mobile": self.touch,
            "device_scale_factor": self.pixel_ratio,
            "locale": LOCALES[language],
            "timezone_id": "America/Phoenix",
            "reduced_motion": "reduce",
        }


DEVICES = {
    "phone": Device(360, 740, touch=True),
    "tablet": Device(820, 1180, touch=True),
    "tablet-landscape": Device(1180, 820, touch=True),
    "desktop": Device(1440, 900, touch=False),
}
