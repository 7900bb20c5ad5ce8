"""Refuses to make a wheel without its built parts: it would install, and then show bare pages."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

PACKAGE = Path("src/filiform/clinic")
FRONTEND = PACKAGE / "static/filiform/build"
TRANSLATIONS = PACKAGE / "locale"


def missing_parts(root: Path) -> list[str]:
    """What a wheel needs and has not been built yet, as paths below ``root``."""
    missing = [] if list((root / FRONTEND).glob("*.js")) else [f"{FRONTEND}/*.js"]
    for source in sorted((root / TRANSLATIONS).glob("*/LC_MESSAGES/*.po")):
        compiled = source.with_suffix(".mo")
        if not compiled.is_file():
            missing.append(str(compiled.relative_to(root)))
    return missing


class RefuseBareWheel(BuildHookInterface[Any]):
    """Hatch's hook: asked before a wheel is built."""

    PLUGIN_NAME = "custom"

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Stops the build of a real wheel (not of an editable one) that lacks a part."""
        missing = missing_parts(Path(self.root))
        if version == "standard" and missing:
            raise SystemExit(
                "This wheel would lack built parts: " + ", ".join(missing) + ".\n"
                "Build it with `make wheel`, which builds them first."
            )
