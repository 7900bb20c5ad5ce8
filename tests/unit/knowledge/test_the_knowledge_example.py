"""The example at the head of the package does what it shows."""

import doctest

import filiform.knowledge


def test_it_runs_as_written() -> None:
    result = doctest.testmod(filiform.knowledge)
    assert (result.attempted > 0, result.failed) == (True, 0)
