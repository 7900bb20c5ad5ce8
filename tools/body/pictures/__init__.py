"""Pictures of the named places on the body: ``python -m tools.body.pictures FOLDER``."""
