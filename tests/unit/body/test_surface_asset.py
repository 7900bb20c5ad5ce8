"""The file that carries the body: small, of known origin, refused when it is another."""

import gzip
import hashlib
import json
import struct
import tomllib
from importlib.resources import files

import pytest

from filiform.body.asset import Asset, AssetFault

DATA = files("filiform.body") / "data"


def packed(header: dict[str, object]) -> bytes:
    text = json.dumps(header).encode()
    return b"FBOD" + struct.pack("<I", len(text)) + text


def test_the_shipped_file_is_the_one_that_was_built() -> None:
    provenance = tomllib.loads((DATA / "PROVENANCE.toml").read_text("utf-8"))
    for name, digest in provenance["sha256"].items():
        assert hashlib.sha256((DATA / name).read_bytes()).hexdigest() == digest, name


def test_the_shipped_file_is_small_enough_for_a_phone() -> None:
    assert len(gzip.compress((DATA / "surface.fbod").read_bytes(), 9)) <= 300_000


def test_its_origin_and_licence_are_written_beside_it() -> None:
    provenance = tomllib.loads((DATA / "PROVENANCE.toml").read_text("utf-8"))
    assert provenance["source_licence"] == "CC0-1.0"
    assert "MakeHuman" in provenance["attribution"]


def test_every_section_begins_on_a_multiple_of_eight() -> None:
    asset = Asset.parse((DATA / "surface.fbod").read_bytes())
    for entry in asset.header["sections"].values():
        assert entry["offset"] % 8 == 0
        assert entry["offset"] + entry["length"] <= len(asset.data)


def test_it_refuses_a_file_of_another_kind() -> None:
    with pytest.raises(AssetFault, match="begins with FBOD"):
        Asset.parse(b"PK\x03\x04 something else")


def test_it_refuses_a_newer_format() -> None:
    with pytest.raises(AssetFault, match=r"format 2 of mesh hm08-1 was found"):
        Asset.parse(packed({"format": 2, "mesh": "hm08-1"}))


def test_it_says_which_section_is_missing() -> None:
    asset = Asset.parse(packed({"format": 1, "mesh": "hm08-1", "sections": {}}))
    with pytest.raises(AssetFault, match="no section 'mirror'"):
        asset.section("mirror")


def test_it_decodes_the_example_of_the_documentation() -> None:
    header = {
        "format": 1,
        "mesh": "hm08-1",
        "sections": {"steps": {"offset": 0, "length": 6, "encoding": "zigzag-delta-u16"}},
    }
    folded_residuals = bytes([2, 1, 0]) + bytes([0, 0, 1])  # 1, -1, 128
    asset = Asset.parse(packed(header) + folded_residuals)
    assert asset.residuals("steps", 1)[:, 0].tolist() == [1, -1, 128]
    assert asset.columns("steps", 1)[:, 0].tolist() == [1, 0, 128]
