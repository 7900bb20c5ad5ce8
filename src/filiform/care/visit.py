"""Where a visit stands, and the table of what may happen next."""

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType

from filiform.care.reason import Reason
from filiform.knowledge import Bilingual


class VisitState(StrEnum):
    """Where a visit stands."""

    BOOKED = "booked"
    """There is a time; the patient has not begun."""
    PREPARING = "preparing"
    """The patient paints, answers, reads."""
    READY = "ready"
    """Everything the patient does beforehand is there."""
    IN_SESSION = "in_session"
    """Needles may be in."""
    CLOSED = "closed"
    """Every needle is accounted for."""
    CANCELLED = "cancelled"
    """It does not take place."""


class VisitEvent(StrEnum):
    """What can happen to a visit."""

    PATIENT_BEGAN = "patient_began"
    PATIENT_FINISHED = "patient_finished"
    ANSWER_WITHDRAWN = "answer_withdrawn"
    SESSION_STARTED = "session_started"
    SESSION_CLOSED = "session_closed"
    SESSION_REOPENED = "session_reopened"
    VISIT_CANCELLED = "visit_cancelled"


_S, _E = VisitState, VisitEvent

NEXT_STATE: Mapping[tuple[VisitState, VisitEvent], VisitState] = MappingProxyType(
    {
        (_S.BOOKED, _E.PATIENT_BEGAN): _S.PREPARING,
        (_S.PREPARING, _E.PATIENT_FINISHED): _S.READY,
        (_S.READY, _E.ANSWER_WITHDRAWN): _S.PREPARING,
        (_S.READY, _E.SESSION_STARTED): _S.IN_SESSION,
        (_S.IN_SESSION, _E.SESSION_CLOSED): _S.CLOSED,
        (_S.CLOSED, _E.SESSION_REOPENED): _S.IN_SESSION,
        (_S.BOOKED, _E.VISIT_CANCELLED): _S.CANCELLED,
        (_S.PREPARING, _E.VISIT_CANCELLED): _S.CANCELLED,
        (_S.READY, _E.VISIT_CANCELLED): _S.CANCELLED,
    }
)
"""(where it stands, what happens) → where it stands now; nothing else is possible."""

_STATE_NAMES: Mapping[VisitState, Bilingual] = {
    _S.BOOKED: Bilingual("booked", "reservada"),
    _S.PREPARING: Bilingual("being prepared", "en preparación"),
    _S.READY: Bilingual("ready", "lista"),
    _S.IN_SESSION: Bilingual("in session", "en sesión"),
    _S.CLOSED: Bilingual("closed", "cerrada"),
    _S.CANCELLED: Bilingual("cancelled", "cancelada"),
}

_EVENT_NAMES: Mapping[VisitEvent, Bilingual] = {
    _E.PATIENT_BEGAN: Bilingual("the patient begins", "el paciente empieza"),
    _E.PATIENT_FINISHED: Bilingual("the patient is done", "el paciente termina"),
    _E.ANSWER_WITHDRAWN: Bilingual("an answer is withdrawn", "se retira una respuesta"),
    _E.SESSION_STARTED: Bilingual("the session starts", "la sesión empieza"),
    _E.SESSION_CLOSED: Bilingual("the session is closed", "la sesión se cierra"),
    _E.SESSION_REOPENED: Bilingual("the session is opened again", "la sesión se abre otra vez"),
    _E.VISIT_CANCELLED: Bilingual("the visit is cancelled", "la visita se cancela"),
}


class NotPossibleNow(Exception):
    """A visit cannot take this step from where it stands; `reason` says so in words."""

    def __init__(self, state: VisitState, event: VisitEvent) -> None:
        self.reason = Reason(
            "not_possible_now",
            facts={"state": _STATE_NAMES[state], "event": _EVENT_NAMES[event]},
        )
        super().__init__(self.reason.sentence("en"))


def is_possible(state: VisitState, event: VisitEvent) -> bool:
    """Whether the button for this step is on."""
    return (state, event) in NEXT_STATE


def after(state: VisitState, event: VisitEvent) -> VisitState:
    """Where the visit stands after an event; raises NotPossibleNow for any not in the table."""
    if not is_possible(state, event):
        raise NotPossibleNow(state, event)
    return NEXT_STATE[state, event]


def prepared(done: int, needed: int) -> VisitState:
    """Where a visit before its session stands, from how many of the patient's steps are done."""
    if done <= 0:
        return VisitState.BOOKED
    return VisitState.READY if done >= needed else VisitState.PREPARING
