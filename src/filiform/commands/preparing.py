"""What a clinic needs before its first page: tables, static files."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterator
from pathlib import Path

import django
from django.apps import apps
from django.conf import settings
from django.contrib.staticfiles.finders import get_finders
from django.core.management import call_command

from filiform import __version__
from filiform.commands.refusal import CannotStart

SETTINGS = "filiform.clinic.settings.{profile}"
STATIC_MARK = ".made-from"


def start_django(profile: str, data: Path) -> None:
    """Loads the settings of ``profile`` ("embedded" or "production") on the data folder.

    They are told through the environment, so that the server's own processes see the same.
    """
    os.environ["FILIFORM_DATA_DIR"] = str(data)
    os.environ["DJANGO_SETTINGS_MODULE"] = SETTINGS.format(profile=profile)
    if not apps.ready:
        django.setup()


def bring_tables_up_to_date() -> None:
    """Runs the migrations that are still to run."""
    call_command("migrate", interactive=False, verbosity=0)


def collect_static_files() -> None:
    """Gathers and compresses the static files, unless the ones gathered are still the newest."""
    root = Path(settings.STATIC_ROOT)
    mark, file = _static_mark(), root / STATIC_MARK
    if file.is_file() and file.read_text() == mark:
        return
    if not _is_built():
        raise CannotStart(
            "The front end is not built, so the pages would not work. In a clone, `make run` "
            "builds it; an installed wheel brings it along."
        )
    call_command("collectstatic", interactive=False, clear=True, verbosity=0)
    file.write_text(mark)


def _static_files() -> Iterator[Path]:
    for finder in get_finders():
        for name, storage in finder.list([]):
            yield Path(storage.path(name))


def _is_built() -> bool:
    return any(path.parent.name == "build" and path.suffix == ".js" for path in _static_files())


def _static_mark() -> str:
    digest = hashlib.sha256(f"{__version__} {django.__version__}".encode())
    for path in sorted(_static_files()):
        now = path.stat()
        digest.update(f"{path}\0{now.st_size}\0{now.st_mtime_ns}\n".encode())
    return digest.hexdigest()
