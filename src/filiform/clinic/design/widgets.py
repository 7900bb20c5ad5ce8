"""Widgets that Django lacks and the design has a part for."""

from django import forms


class Slider(forms.NumberInput):
    """A whole number on a line, 0 to 10 unless told otherwise.

    ``low`` and ``high`` are the words under its ends; ``ramp`` paints the track as pain.
    """

    input_type = "range"

    def __init__(
        self, low: str = "", high: str = "", *, ramp: bool = True, least: int = 0, most: int = 10
    ) -> None:
        super().__init__(attrs={"min": least, "max": most, "step": 1})
        self.low = low
        self.high = high
        self.ramp = ramp


class Day(forms.DateInput):
    """A date, through the device's own calendar."""

    input_type = "date"

    def __init__(self) -> None:
        super().__init__(format="%Y-%m-%d")
