"""``python -m tools.hero`` photographs the body of the home page into static/filiform/img.

Needs the front end's packages (``npm ci`` in frontend/) and a Chromium: the one named by
``FILIFORM_CHROMIUM``, else the one on the PATH.
"""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
from pathlib import Path

from PIL import Image
from playwright.sync_api import sync_playwright

ROOT = Path(__file__).resolve().parents[2]
HERE = Path(__file__).resolve().parent
PICTURE = ROOT / "src" / "filiform" / "clinic" / "static" / "filiform" / "img" / "hero.webp"
VITE = ROOT / "frontend" / "node_modules" / "vite" / "bin" / "vite.js"
LARGEST = 60 * 1024
SHARPNESS = 2
CHROMIUM_FLAGS = ["--no-sandbox", "--use-gl=angle", "--use-angle=swiftshader", "--no-first-run"]


def free_port() -> int:
    """A port that nobody listens on."""
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return int(listener.getsockname()[1])


@contextmanager
def served() -> Iterator[str]:
    """The address of picture.html while Vite serves it."""
    port = free_port()
    node = shutil.which("node") or "node"
    command = [node, str(VITE), "--config", str(HERE / "vite.config.mjs"), "--port", str(port)]
    server = subprocess.Popen([*command, "--strictPort"], stdout=subprocess.DEVNULL)
    try:
        _wait_for(port)
        yield f"http://127.0.0.1:{port}/picture.html"
    finally:
        server.terminate()
        server.wait()


def _wait_for(port: int, seconds: float = 30) -> None:
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        try:
            socket.create_connection(("127.0.0.1", port), timeout=1).close()
        except OSError:
            time.sleep(0.2)
        else:
            return
    raise TimeoutError(f"Vite did not answer on port {port} within {seconds:.0f} seconds.")


def photograph(address: str) -> bytes:
    """The body as a PNG with a clear background."""
    chromium = os.environ.get("FILIFORM_CHROMIUM") or shutil.which("chromium")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=CHROMIUM_FLAGS)
        page = browser.new_page(device_scale_factor=SHARPNESS)
        page.goto(address)
        page.wait_for_function("window.pictureReady === true")
        picture = page.locator("main").screenshot(omit_background=True)
        browser.close()
    return picture


def as_webp(picture: bytes) -> bytes:
    """The best quality that fits into LARGEST bytes."""
    image = Image.open(BytesIO(picture))
    for quality in range(90, 40, -5):
        out = BytesIO()
        image.save(out, "WEBP", quality=quality, method=6)
        if out.tell() <= LARGEST:
            return out.getvalue()
    raise ValueError(f"The picture does not fit into {LARGEST} bytes at a quality above 40.")


def main() -> int:
    """Make the picture and say how large it is."""
    with served() as address:
        webp = as_webp(photograph(address))
    PICTURE.write_bytes(webp)
    print(f"{PICTURE.relative_to(ROOT)}: {len(webp) / 1024:.0f} KB")
    return 0


if __name__ == "__main__":
    sys.exit(main())
