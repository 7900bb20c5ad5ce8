"""The aftercare page, for the patient and for the therapist who hands it over."""
