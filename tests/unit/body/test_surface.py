"""The surface: one topology, several bodies, in metres."""

import numpy as np
import pytest

from filiform.body import UnknownName, load_surface

SHAPES = ("female", "male", "neutral", "older", "heavier", "adolescent")


def test_it_has_the_six_shapes() -> None:
    assert load_surface().shapes == SHAPES


def test_it_names_every_shape_in_both_languages() -> None:
    for label in load_surface().labels.values():
        assert label["en"]
        assert label["es"]


def test_it_has_one_mesh_of_quads_split_into_triangles() -> None:
    surface = load_surface()
    assert surface.mesh_version == "hm08-1"
    assert surface.vertex_count == 13380
    assert surface.quads.shape == (13378, 4)
    assert surface.triangles.shape == (26756, 3)
    a, b, c, d = surface.quads[77]
    assert surface.triangles[154].tolist() == [a, b, c]
    assert surface.triangles[155].tolist() == [a, c, d]


def test_it_is_one_closed_surface_without_holes() -> None:
    surface = load_surface()
    ends = np.concatenate([surface.triangles[:, [k, (k + 1) % 3]] for k in range(3)])
    one_way = {(int(a), int(b)) for a, b in ends}
    assert len(one_way) == len(ends)
    assert all((b, a) in one_way for a, b in one_way)
    edges = len(one_way) // 2
    assert surface.vertex_count - edges + len(surface.triangles) == 2


def test_it_refuses_an_unknown_shape_and_offers_the_nearest() -> None:
    with pytest.raises(UnknownName, match=r"No shape is called 'femal'\. Perhaps: female"):
        load_surface().positions("femal")


@pytest.mark.parametrize(
    ("shape", "height", "area"),
    [
        ("female", (1.58, 1.66), (1.5, 1.75)),
        ("male", (1.70, 1.80), (1.8, 2.0)),
        ("neutral", (1.64, 1.74), (1.6, 1.85)),
        ("older", (1.60, 1.70), (1.5, 1.8)),
        ("heavier", (1.63, 1.72), (1.85, 2.15)),
        ("adolescent", (1.50, 1.66), (1.3, 1.55)),
    ],
)
def test_it_has_the_height_and_skin_of_people(
    shape: str, height: tuple[float, float], area: tuple[float, float]
) -> None:
    surface = load_surface()
    assert height[0] < surface.positions(shape)[:, 1].max() < height[1]
    assert area[0] < surface.vertex_area_cm2(shape).sum() / 10_000 < area[1]


@pytest.mark.parametrize("shape", SHAPES)
def test_it_stands_on_the_floor_and_left_mirrors_right(shape: str) -> None:
    surface = load_surface()
    points = surface.positions(shape)
    assert points[:, 1].min() == pytest.approx(0, abs=1e-4)
    reflected = points[surface.mirror] * np.array([-1, 1, 1])
    np.testing.assert_allclose(points, reflected, atol=1e-12)


def test_it_puts_the_persons_left_at_plus_x_and_the_face_in_front() -> None:
    surface = load_surface()
    assert surface.landmark("acromion", "left", "female")[0] > 0.1
    nose, inion = (surface.landmark(name, None, "female") for name in ("nasion", "inion"))
    assert nose[2] > inion[2] + 0.1


def test_its_mirror_is_an_involution_that_keeps_the_mesh() -> None:
    surface = load_surface()
    assert (surface.mirror[surface.mirror] == np.arange(surface.vertex_count)).all()
    edges = {tuple(edge) for edge in surface.edges.tolist()}
    turned = np.sort(surface.mirror[surface.edges], axis=1)
    assert {tuple(edge) for edge in turned.tolist()} == edges


@pytest.mark.parametrize("shape", SHAPES)
def test_its_normals_point_out_of_the_body(shape: str) -> None:
    surface = load_surface()
    points, normals = surface.positions(shape), surface.normals(shape)
    np.testing.assert_allclose(np.linalg.norm(normals, axis=1), 1)
    a, b, c = (points[surface.triangles[:, k]] for k in range(3))
    litres = np.einsum("ij,ij->i", a, np.cross(b, c)).sum() / 6 * 1000
    assert 40 < litres < 95
    assert normals[surface.landmark_vertex("xiphoid"), 2] > 0.7
    assert normals[surface.landmark_vertex("t7"), 2] < -0.7


def test_its_vertex_areas_sum_to_the_area_of_its_triangles() -> None:
    surface = load_surface()
    points = surface.positions("male")
    a, b, c = (points[surface.triangles[:, k]] for k in range(3))
    whole = np.linalg.norm(np.cross(b - a, c - a), axis=1).sum() / 2 * 10_000
    assert surface.vertex_area_cm2("male").sum() == pytest.approx(whole)
    assert surface.vertex_area_cm2("male").min() > 0


def test_it_hides_no_skin_inside_the_head() -> None:
    surface = load_surface()
    mouth = surface.vertex_area_cm2("neutral")[surface.region_vertices("mouth")].sum()
    assert 15 < mouth < 45
    assert surface.exposure.min() > 0


def test_its_garment_covers_chest_and_seat_and_leaves_limbs_free() -> None:
    surface = load_surface()
    covered = {
        region.id: float((surface.garment[region.vertices] > 0.5).mean())
        for region in surface.everyday
    }
    for bare in ("palm", "upper-arm-outer", "knee-front", "calf-back", "cheek", "top-of-shoulder"):
        assert covered[f"{bare}-left"] == 0
    assert covered["pubic"] > 0.95
    assert covered["coccyx"] == 1
    assert covered["buttock-lower-right"] > 0.8
    tip = surface.garment[8453]  # where the nipple was
    assert tip > 0.9


def test_its_arrays_cannot_be_changed_by_accident() -> None:
    surface = load_surface()
    for array in (surface.quads, surface.mirror, surface.positions("male"), surface.garment):
        with pytest.raises(ValueError, match="read-only"):
            array[0] = 0


def test_geodesic_goes_along_the_skin_not_through_the_air() -> None:
    surface = load_surface()
    left, right = (surface.region_vertices(f"thigh-inner-{side}") for side in ("left", "right"))
    points = surface.positions("female")
    low = left[points[left, 1].argmin()]
    across = surface.mirror[low]
    assert across in right
    straight = np.linalg.norm(points[low] - points[across]) * 100
    along = surface.geodesic([int(low)], 200, "female")[across]
    assert along > 3 * straight


def test_geodesic_stops_at_the_limit_and_starts_at_nought() -> None:
    surface = load_surface()
    start = surface.landmark_vertex("c7")
    reach = surface.geodesic([start], 3.0, "neutral")
    assert reach[start] == 0
    assert np.isinf(reach).any()
    assert reach[np.isfinite(reach)].max() <= 3.0


def test_geodesic_from_nowhere_reaches_nothing() -> None:
    assert np.isinf(load_surface().geodesic([], 5.0, "neutral")).all()
