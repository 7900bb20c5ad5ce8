"""How Chromium is started where there may be no graphics card, no sandbox and no network."""

from __future__ import annotations

ARGUMENTS = (
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-gpu",
    "--disable-quic",
    "--disable-sync",
    "--no-first-run",
    "--no-sandbox",  # as root, and in containers, Chromium's own sandbox does not start
    "--use-angle=swiftshader",
    "--use-gl=angle",
)
