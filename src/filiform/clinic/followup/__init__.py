"""After the visit: the aftercare card."""
