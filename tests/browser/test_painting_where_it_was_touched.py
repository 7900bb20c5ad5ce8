"""A dab of mouse or finger paints the skin that a ray cast of our own predicts."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest
from playwright.sync_api import Page

from filiform.body import load_surface
from tests.browser.painter import canvas_corner, dab, look_from, painted, painter_on, visible_pixel
from tests.browser.ray import Camera, Floats, Hit, first_hit, skin_around

BRUSH_M = 0.025
TEN_PLACES = (
    ("Front", "temple-right"),
    ("Front", "front-of-shoulder-left"),
    ("Front", "elbow-front-right"),
    ("Front", "abdomen-upper-left"),
    ("Front", "knee-front-right"),
    ("Front", "ankle-front-left"),
    ("Back", "back-of-neck-left"),
    ("Back", "shoulder-blade-right"),
    ("Back", "low-back-left"),
    ("Back", "calf-back-right"),
)


def predicted(camera: Camera, positions: Floats, x: float, y: float) -> tuple[Hit, set[int]]:
    """Where the line of sight through that pixel meets the skin, and what is near."""
    surface = load_surface()
    hit = first_hit(surface, positions, *camera.ray(x, y))
    assert hit is not None
    return hit, skin_around(surface, positions, hit, BRUSH_M)


def facing(hit: Hit) -> Floats:
    """How far each vertex of the body looks the way that the touched skin looks: 1 the same."""
    surface = load_surface()
    normals = surface.normals("neutral")
    touched = normals[surface.quads[hit.triangle // 2]].mean(axis=0)
    turned: Floats = normals @ (touched / np.linalg.norm(touched))
    return turned


def surely_near(hit: Hit, positions: Floats) -> set[int]:
    """The vertices that a walk along the mesh's edges reaches within the brush's radius."""
    surface = load_surface()
    corners = surface.triangles[hit.triangle]
    away = np.linalg.norm(positions[corners] - hit.point, axis=1)
    start = int(corners[np.argmin(away)])
    left_cm = 100 * (BRUSH_M - float(away.min()))
    walked = surface.geodesic([start], left_cm, "neutral")
    return {int(vertex) for vertex in np.flatnonzero(walked <= left_cm)}


@pytest.mark.parametrize("hand", ["mouse", "touch"])
def test_it_paints_the_skin_that_a_ray_cast_predicts(
    open_page: Callable[..., Page], hand: str
) -> None:
    page = open_page("desktop" if hand == "mouse" else "tablet", path="/try/")
    painter = painter_on(page)
    painter.scroll_into_view_if_needed()
    positions = load_surface().positions("neutral")
    for view, region in TEN_PLACES:
        camera = look_from(page, painter, view)
        screen_x, screen_y = visible_pixel(painter, camera, region, positions)
        before = painted(painter)
        dab(page, (screen_x, screen_y), hand)
        fresh = painted(painter) - before
        left, top = canvas_corner(painter)
        hit, near = predicted(camera, positions, screen_x - left, screen_y - top)
        assert fresh, f"{region}: nothing was painted"
        assert fresh <= near, f"{region}: paint away from the touch"
        turned = facing(hit)
        expected = {vertex for vertex in surely_near(hit, positions) if turned[vertex] > 0.2}
        missed = expected - fresh - before
        assert expected
        assert not missed, f"{region}: {len(missed)} vertices missed"


def test_it_never_paints_the_other_leg_or_the_back_of_a_hand(
    open_page: Callable[..., Page],
) -> None:
    page = open_page("desktop", path="/try/")
    painter = painter_on(page)
    painter.scroll_into_view_if_needed()
    surface = load_surface()
    positions = surface.positions("neutral")
    camera = look_from(page, painter, "Front")
    page.mouse.click(*visible_pixel(painter, camera, "thigh-inner-right", positions))
    page.wait_for_timeout(150)
    seen = painted(painter)
    assert seen
    assert not {surface.regions[int(surface.region_of[v])].side for v in seen} & {"left"}
