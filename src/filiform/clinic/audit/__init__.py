"""Who saw and changed what in a patient's record: append-only."""
