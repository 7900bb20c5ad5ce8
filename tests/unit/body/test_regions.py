"""The named regions: every bit of skin in exactly one, left like right."""

import numpy as np
import pytest
from numpy.typing import NDArray
from scipy.sparse import csr_matrix
from scipy.sparse.csgraph import connected_components

from filiform.body import Surface, UnknownName, load_surface
from filiform.body.regions import RegionFault, _faults, read_regions


def middle(surface: Surface) -> NDArray[np.bool_]:
    return np.equal(surface.mirror, np.arange(surface.vertex_count))


def test_every_vertex_is_in_exactly_one_region() -> None:
    surface = load_surface()
    counted = np.zeros(surface.vertex_count, dtype=int)
    for region in surface.regions:
        counted[region.vertices] += 1
    assert (counted == 1).all()


def test_region_of_agrees_with_the_regions() -> None:
    surface = load_surface()
    for index, region in enumerate(surface.regions):
        assert (surface.region_of[region.vertices] == index).all()


def test_left_and_right_mirror_each_other_off_the_midline() -> None:
    surface = load_surface()
    index = {region.id: k for k, region in enumerate(surface.regions)}
    mirrored = np.array([index[surface.mirror_region(region.id)] for region in surface.regions])
    aside = ~middle(surface)
    here = mirrored[surface.region_of[aside]]
    there = surface.region_of[surface.mirror[aside]]
    assert (here == there).all()


def test_a_midline_vertex_of_a_paired_region_counts_as_left() -> None:
    surface = load_surface()
    sides = {surface.regions[k].side for k in surface.region_of[middle(surface)]}
    assert sides == {"left", "mid"}


@pytest.mark.parametrize("side", ["left", "right"])
def test_a_region_keeps_to_its_side(side: str) -> None:
    surface = load_surface()
    x = surface.positions("neutral")[:, 0] * (1 if side == "left" else -1)
    for region in surface.regions:
        if region.side == side:
            assert x[region.vertices].min() >= 0, region.id


def test_every_region_is_one_piece() -> None:
    surface = load_surface()
    a, b = surface.edges.T
    inside = surface.region_of[a] == surface.region_of[b]
    size = surface.vertex_count
    joined = csr_matrix((np.ones(int(inside.sum())), (a[inside], b[inside])), shape=(size, size))
    pieces = connected_components(joined, directed=False)[1]
    for region in surface.regions:
        assert len(set(pieces[region.vertices])) == 1, region.id


@pytest.mark.parametrize("shape", ["female", "male", "heavier"])
def test_no_region_is_a_sliver_or_a_continent(shape: str) -> None:
    surface = load_surface()
    area = surface.vertex_area_cm2(shape)
    sizes = {region.id: area[region.vertices].sum() for region in surface.regions}
    assert min(sizes.values()) > 3, min(sizes, key=lambda name: sizes[name])
    assert max(sizes.values()) < 400, max(sizes, key=lambda name: sizes[name])


def test_there_are_over_240_regions_with_their_sides() -> None:
    assert len(load_surface().regions) > 240


def test_everyday_regions_tile_the_skin_too() -> None:
    surface = load_surface()
    counted = np.zeros(surface.vertex_count, dtype=int)
    for index, region in enumerate(surface.everyday):
        counted[region.vertices] += 1
        assert (surface.everyday_of[region.vertices] == index).all()
    assert (counted == 1).all()


def test_an_everyday_region_is_the_union_of_its_finer_ones() -> None:
    surface = load_surface()
    for region in surface.everyday:
        parts = [surface.region_vertices(name) for name in surface.region_group(region.id)]
        assert np.array_equal(np.sort(np.concatenate(parts)), surface.region_vertices(region.id))


def test_a_fine_region_is_its_own_group_and_says_what_it_is_part_of() -> None:
    surface = load_surface()
    assert surface.region_group("kneecap-left") == ("kneecap-left",)
    assert surface.region("kneecap-left").part_of == "knee-front-left"
    assert "kneecap-left" in surface.region_group("knee-front-left")


def test_an_unknown_group_is_refused() -> None:
    with pytest.raises(UnknownName, match="knee-front-left"):
        load_surface().region_group("knee-fronts-left")


EVERYDAY_IDS = """
forehead* temple* eye* cheek* jaw* ear* side-of-head* back-of-head* front-of-neck* side-of-neck*
back-of-neck* collarbone* chest* side-of-chest* armpit* abdomen-upper* abdomen-lower* flank* groin*
top-of-shoulder* front-of-shoulder* outer-shoulder* back-of-shoulder* shoulder-blade*
between-shoulder-blades* mid-back* low-back* sacroiliac* buttock-upper* buttock-lower* hip-outer*
upper-arm-front* upper-arm-outer* upper-arm-back* upper-arm-inner* elbow-front* elbow-outer*
elbow-inner* elbow-back* forearm-front* forearm-outer* forearm-back* forearm-inner* wrist-front*
wrist-back* palm* back-of-hand* thumb* fingers* thigh-front* thigh-outer* thigh-inner* thigh-back*
knee-front* knee-inner* knee-outer* knee-back* shin* calf-outer* calf-inner* calf-back* achilles*
ankle-front* ankle-inner* ankle-outer* heel* top-of-foot* sole* toes*
top-of-head nose mouth chin breastbone sacrum coccyx pubic
"""


def test_every_id_that_older_drawings_may_name_still_has_skin() -> None:
    surface = load_surface()
    expected = set()
    for name in EVERYDAY_IDS.split():
        stem = name.rstrip("*")
        expected |= {f"{stem}-left", f"{stem}-right"} if name.endswith("*") else {stem}
    assert {region.id for region in surface.everyday} == expected
    assert expected <= surface.region_ids


@pytest.mark.parametrize(
    ("landmark", "region"),
    [
        ("c2", "back-of-neck"),
        ("t4", "between-shoulder-blades"),
        ("l3", "low-back"),
        ("navel", "abdomen"),
        ("xiphoid", "breastbone"),
        ("pubic-symphysis", "pubic"),
        ("coccyx-tip", "coccyx"),
        ("nasion", "nose"),
        ("chin-point", "chin"),
        ("vertex-of-head", "top-of-head"),
        ("temple-point", "temple"),
        ("jaw-angle", "jaw"),
        ("psis", "sacroiliac"),
        ("ischial-tuberosity", "buttock-lower"),
        ("greater-trochanter", "hip-outer"),
        ("acromion", "outer-shoulder"),
        ("scapula-inferior-angle", "shoulder-blade"),
        ("lateral-epicondyle", "elbow-outer"),
        ("medial-epicondyle", "elbow-inner"),
        ("olecranon", "elbow-back"),
        ("wrist-front-mid", "wrist-front"),
        ("wrist-back-mid", "wrist-back"),
        ("thumb-tip", "thumb"),
        ("middle-finger-tip", "fingers"),
        ("first-web", "back-of-hand"),
        ("patella", "knee-front"),
        ("popliteal-mid", "knee-back"),
        ("medial-malleolus", "ankle-inner"),
        ("lateral-malleolus", "ankle-outer"),
        ("heel-sole", "heel"),
        ("great-toe-tip", "toes"),
    ],
)
def test_landmarks_lie_in_the_region_an_anatomist_expects(landmark: str, region: str) -> None:
    surface = load_surface()
    found = surface.everyday[surface.everyday_of[surface.landmark_vertex(landmark, "left")]]
    assert found.id.startswith(region)


@pytest.mark.parametrize(
    ("landmark", "region"),
    [
        ("supraorbital-notch", "forehead-above-eye-left"),
        ("glabella", "forehead-middle-left"),
        ("zygoma", "cheekbone-left"),
        ("tmj", "in-front-of-ear-left"),
        ("jaw-angle", "jaw-angle-left"),
        ("mastoid", "behind-ear-left"),
        ("suboccipital-hollow", "below-skull-left"),
        ("acromion", "acromion-left"),
        ("t5", "beside-spine-t5-left"),
        ("t12", "beside-spine-t12-left"),
        ("l2", "beside-spine-l2-left"),
        ("l4", "beside-spine-l4-left"),
        ("scapula-medial-mid", "shoulder-blade-inner-edge-left"),
        ("scapula-lateral-mid", "shoulder-blade-outer-edge-left"),
        ("scapula-inferior-angle", "shoulder-blade-tip-left"),
        ("costal-margin", "below-ribs-left"),
        ("iliac-tubercle", "iliac-crest-left"),
        ("greater-trochanter", "greater-trochanter-left"),
        ("ischial-tuberosity", "sitting-bone-left"),
        ("scaphoid-tubercle", "thumb-pad-left"),
        ("thenar-mid", "thumb-pad-left"),
        ("hypothenar-mid", "little-finger-pad-left"),
        ("pisiform", "wrist-crease-left"),
        ("snuffbox", "wrist-thumb-side-left"),
        ("mcp-3", "knuckles-left"),
        ("patella", "kneecap-left"),
        ("tibial-tuberosity", "below-kneecap-left"),
        ("thigh-front-mid", "thigh-front-middle-left"),
        ("shin-mid", "shin-middle-left"),
        ("calf-fork", "calf-back-middle-left"),
        ("medial-malleolus", "inner-ankle-bone-left"),
        ("lateral-malleolus", "outer-ankle-bone-left"),
        ("navicular", "foot-inner-edge-left"),
        ("heel-sole", "heel-sole-left"),
        ("great-toe-tip", "big-toe-top-left"),
    ],
)
def test_landmarks_lie_in_the_fine_region_of_their_name(landmark: str, region: str) -> None:
    surface = load_surface()
    vertex = surface.landmark_vertex(landmark, "left")
    assert surface.regions[surface.region_of[vertex]].id == region


def test_every_region_has_words_in_both_languages() -> None:
    for region in (*load_surface().regions, *load_surface().everyday):
        assert region.en
        assert region.es
        assert region.anatomical
        assert "{" not in region.en + region.es
        assert region.name("es") == region.es


def test_no_two_regions_share_a_name() -> None:
    surface = load_surface()
    regions = {*surface.regions, *surface.everyday}
    for language in ("en", "es"):
        names = [region.name(language) for region in regions]
        assert len(set(names)) == len(names)


def test_a_paired_region_says_its_side_in_both_languages() -> None:
    for region in (*load_surface().regions, *load_surface().everyday):
        if region.side != "mid":
            assert region.side in region.en
            assert ("izquierd" if region.side == "left" else "derech") in region.es


def test_it_refuses_an_unknown_region_and_offers_the_nearest() -> None:
    with pytest.raises(UnknownName, match="shoulder-blade-right"):
        load_surface().region("shoulderblade-right")


def test_the_mirror_of_a_midline_region_is_itself() -> None:
    surface = load_surface()
    assert surface.mirror_region("sacrum") == "sacrum"
    assert surface.mirror_region("palm-left") == "palm-right"


def test_a_surface_with_other_regions_than_the_words_is_refused() -> None:
    with pytest.raises(RegionFault, match=r"regions\.toml lacks \['tail'\]"):
        read_regions(["tail"], np.zeros(3, dtype=np.int32))


def test_every_mistake_of_an_entry_is_named_at_once() -> None:
    faults = _faults({"id": "tail", "paired": "no", "colour": "red", "en": "tail"})
    text = "\n".join(faults)
    for part in ("es is missing", "anatomical is missing", "colour is not", "paired must be"):
        assert part in text
    assert "region 'tail'" in text
