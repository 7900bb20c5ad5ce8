"""Static files under names that carry a hash, also where one script imports another."""

from __future__ import annotations

from whitenoise.storage import CompressedManifestStaticFilesStorage


class HashedStaticFiles(CompressedManifestStaticFilesStorage):
    """Hashed and compressed; a script's imports are rewritten to the hashed names too.

    Otherwise a browser could pair a new script with an old one that it had kept.
    """

    support_js_module_import_aggregation = True
