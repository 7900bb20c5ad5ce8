"""Every state with every event, the forbidden ones too."""

from itertools import product

import pytest

from filiform.care import NotPossibleNow, VisitEvent, VisitState
from filiform.care.visit import after, is_possible, prepared

S, E = VisitState, VisitEvent
ALLOWED = {
    (S.BOOKED, E.PATIENT_BEGAN): S.PREPARING,
    (S.BOOKED, E.VISIT_CANCELLED): S.CANCELLED,
    (S.PREPARING, E.PATIENT_FINISHED): S.READY,
    (S.PREPARING, E.VISIT_CANCELLED): S.CANCELLED,
    (S.READY, E.ANSWER_WITHDRAWN): S.PREPARING,
    (S.READY, E.SESSION_STARTED): S.IN_SESSION,
    (S.READY, E.VISIT_CANCELLED): S.CANCELLED,
    (S.IN_SESSION, E.SESSION_CLOSED): S.CLOSED,
    (S.CLOSED, E.SESSION_REOPENED): S.IN_SESSION,
}


@pytest.mark.parametrize(("state", "event"), list(product(S, E)))
def test_it_takes_only_the_steps_of_the_table(state: VisitState, event: VisitEvent) -> None:
    expected = ALLOWED.get((state, event))
    assert is_possible(state, event) == (expected is not None)
    if expected is not None:
        assert after(state, event) is expected
        return
    with pytest.raises(NotPossibleNow):
        after(state, event)


def test_it_says_why_a_step_is_not_possible() -> None:
    with pytest.raises(NotPossibleNow) as caught:
        after(S.IN_SESSION, E.VISIT_CANCELLED)
    assert caught.value.reason.text("en") == (
        "A visit that is in session cannot go on with this: the visit is cancelled"
    )
    assert "en sesión" in caught.value.reason.text("es")


@pytest.mark.parametrize(
    ("done", "state"), [(0, S.BOOKED), (1, S.PREPARING), (3, S.PREPARING), (4, S.READY)]
)
def test_it_is_ready_when_the_patient_has_done_everything(done: int, state: VisitState) -> None:
    assert prepared(done, 4) is state
