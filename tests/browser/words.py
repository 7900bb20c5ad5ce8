"""What the buttons are called in each language: the words a person looks for."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Words:
    """The names of the controls that the walk through a visit uses."""

    patient: str
    full_name: str
    shape: str
    start: str
    front_view: str
    rest_is_fine: str
    all_done: str
    story: str
    hard: str
    plan: str
    save_plan: str
    open_session: str
    still_in: str
    count: str
    close: str
    after: str
    muscle: str
    water: str
    ice: str


WORDS = {
    "en": Words(
        patient="rosa@demo.example",
        full_name="Rosa Delgado Ibarra",
        shape="female",
        start="Start",
        front_view="Front",
        rest_is_fine="Yes, the rest is fine",
        all_done="All done",
        story="It pulls when I reach the top shelf, and I can't sleep on that side.",
        hard="Comb my hair",
        plan="Plan the session",
        save_plan="Save the plan",
        open_session="Open the session",
        still_in="still in",
        count="Count the needles, then close",
        close="Close the session",
        after="After your visit",
        muscle="Infraspinatus",
        water="water",
        ice="ice",
    ),
    "es": Words(
        patient="lucia@demo.example",
        full_name="Lucía Fernández",
        shape="neutral",
        start="Empezar",
        front_view="De frente",
        rest_is_fine="Sí, lo demás está bien",
        all_done="Todo listo",
        story="Me tira cuando levanto el brazo, y no puedo dormir de ese lado.",
        hard="Peinarme",
        plan="Planear la sesión",
        save_plan="Guardar el plan",
        open_session="Abrir la sesión",
        still_in="dentro",
        count="Contar las agujas y cerrar",
        close="Cerrar la sesión",
        after="Después de su visita",
        muscle="Infraespinoso",
        water="agua",
        ice="hielo",
    ),
}
