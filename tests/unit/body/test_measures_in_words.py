"""A drawing in words, in English and Spanish."""

from datetime import UTC, datetime

import numpy as np
import pytest

from filiform.body import load_surface
from filiform.body.draw_by_name import draw_by_name, read_named_pain
from filiform.body.drawing import Author, Clear, Drawing, Pain
from filiform.body.drawing.vocabulary import Kind
from filiform.body.summary import clear_sentence, load_wording, summary
from filiform.body.summary.parts import stem

NOW = datetime(2026, 11, 24, tzinfo=UTC)


def draw(*pains: str, clear: str | list[str] = "not_asked") -> Drawing:
    named = [read_named_pain(pain) for pain in pains]
    return draw_by_name("female", named, time=NOW, clear=clear)


@pytest.mark.parametrize(
    ("pains", "english", "spanish"),
    [
        (
            ["right shoulder+right upper arm=9", "side-of-neck-right=5"],
            "Right shoulder and upper arm, right neck. Strongest 9.",
            "Hombro y brazo derechos, lado derecho del cuello. Lo más fuerte: 9.",
        ),
        (["temple-right=7"], "Right temple. Strongest 7.", "Sien derecha. Lo más fuerte: 7."),
        (
            ["temple-right+temple-left=7"],
            "Both temples. Strongest 7.",
            "Ambas sienes. Lo más fuerte: 7.",
        ),
        (["low back=3"], "Low back. Strongest 3.", "Parte baja de la espalda. Lo más fuerte: 3."),
        (
            ["low-back-left=3"],
            "Left low back. Strongest 3.",
            "Lado izquierdo de la parte baja de la espalda. Lo más fuerte: 3.",
        ),
        (
            ["left wrist+left hand=2"],
            "Left wrist and hand. Strongest 2.",
            "Muñeca y mano izquierdas. Lo más fuerte: 2.",
        ),
        (
            ["left thigh+left knee+left lower leg+left ankle=6"],
            "Left thigh to ankle. Strongest 6.",
            "Del muslo al tobillo, lado izquierdo. Lo más fuerte: 6.",
        ),
        (
            ["knees+thighs=6"],
            "Both thighs and knees. Strongest 6.",
            "Ambos muslos y ambas rodillas. Lo más fuerte: 6.",
        ),
        (
            ["shin-left=4", "stiffness:low back", "numbness:thumb-left"],
            "Left lower leg. Strongest 4. Stiff: low back. Numb or tingling: left hand.",
            "Pierna izquierda. Lo más fuerte: 4. Rigidez: parte baja de la espalda. "
            "Adormecimiento u hormigueo: mano izquierda.",
        ),
        ([], "Nothing is painted.", "No hay nada pintado."),
    ],
)
def test_it_says_where_and_how_strong(pains: list[str], english: str, spanish: str) -> None:
    drawing = draw(*pains)
    assert summary(drawing, "en") == english
    assert summary(drawing, "es") == spanish


def test_it_names_a_place_that_is_only_pinned() -> None:
    knee = int(load_surface().region_vertices("knee-front-left")[0])
    pain = Pain("p1", "pain", True, (), (), pins=(knee,))
    drawing = Drawing("female", "en", Author("patient"), NOW, (pain,), Clear("not_asked"))
    assert summary(drawing) == "Left knee."


def dab(landmark: str, side: str | None, radius_cm: float, right_cm: float = 0.0) -> set[int]:
    """The skin within a radius of a place, moved to the person's right by so many cm."""
    surface = load_surface()
    points = surface.positions("female")
    middle = surface.landmark(landmark, side, "female") - [right_cm / 100, 0, 0]
    start = int(np.linalg.norm(points - middle, axis=1).argmin())
    away = surface.geodesic([start], radius_cm, "female")
    return {int(vertex) for vertex in np.flatnonzero(away <= radius_cm)}


def drawing_of(vertices: set[int], kind: Kind = "pain", level: int = 5) -> Drawing:
    pain = Pain("p1", kind, True, tuple(sorted(vertices)), (level,) * len(vertices))
    return Drawing("female", "en", Author("patient"), NOW, (pain,), Clear("not_asked"))


def test_it_names_every_patch_of_paint_however_small_beside_the_others() -> None:
    blade = set(load_surface().region_vertices("shoulder-blade-right").tolist())
    back = dab("l3", None, 1.2, right_cm=-4)
    drawing = drawing_of(blade | back, kind="numbness")
    assert summary(drawing) == "Numb or tingling: right shoulder blade, left low back."
    words = "Adormecimiento u hormigueo: omóplato derecho, lado izquierdo de la parte baja de la"
    assert summary(drawing, "es") == f"{words} espalda."


def test_it_does_not_make_both_sides_of_paint_that_runs_a_little_over_the_midline() -> None:
    surface = load_surface()
    right = set(surface.region_vertices("low-back-right").tolist())
    over = dab("l3", None, 2)
    assert any(surface.positions("female")[v, 0] > 0.001 for v in over)
    assert summary(drawing_of(right | over)) == "Right low back. Strongest 5."
    assert summary(drawing_of(dab("l3", None, 2.5, right_cm=2))) == "Right low back. Strongest 5."
    assert summary(drawing_of(dab("l3", None, 5))) == "Low back. Strongest 5."


def test_it_leaves_out_slivers_beside_a_place() -> None:
    blade = load_surface().region_vertices("shoulder-blade-right")
    away = load_surface().geodesic(blade, 2.5, "female")
    beside = np.flatnonzero((away > 0) & (away <= 2.5))
    assert len(beside)
    for sliver in beside:
        drawing = drawing_of({*blade.tolist(), int(sliver)})
        assert summary(drawing) == "Right shoulder blade. Strongest 5."


def test_it_counts_what_does_not_fit() -> None:
    many = ["forehead", "neck", "chest", "belly", "low back", "left knee", "right foot"]
    assert summary(draw("+".join(many))).endswith(" and 1 more place. Strongest 5.")
    many.append("left ear")
    assert " and 2 more places." in summary(draw("+".join(many)))
    assert " y 2 lugares más." in summary(draw("+".join(many)), "es")


def test_it_never_says_clear_of_what_nobody_asked() -> None:
    assert clear_sentence(draw()) == "Nobody asked about the rest of the body."
    assert clear_sentence(draw(), "es") == "No se preguntó por el resto del cuerpo."
    assert clear_sentence(draw(clear="rest_of_body")) == "The rest of the body is free of pain."
    named = clear_sentence(draw(clear=["temple-right"]))
    assert named == "Said to be free of pain: right temple. Nobody asked about the rest."


def test_every_region_belongs_to_one_part_and_no_part_names_a_region_that_is_not() -> None:
    stems = {stem(region.id) for region in load_surface().everyday}
    assert {region for part in load_wording().parts for region in part.regions} == stems
