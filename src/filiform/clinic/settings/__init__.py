"""Settings: ``embedded`` (one command, SQLite) and ``production`` (a health system)."""
