"""Rules that the database itself holds, written for SQLite and for PostgreSQL.

A migration lists them as operations; whatever reaches the tables by another door than ours
(a shell, a script, a mistake in a view) meets them all the same.
"""

from __future__ import annotations

from collections.abc import Sequence

from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor


def by_vendor(
    *,
    sqlite: Sequence[str],
    postgresql: Sequence[str],
    undo_postgresql: Sequence[str] = (),
    undo_sqlite: Sequence[str] = (),
) -> migrations.RunPython:
    """An operation that runs the statements of the database at hand.

    Undoing runs ``undo_postgresql`` or ``undo_sqlite``; SQLite drops triggers together with
    their table, so most of its rules need no undoing.
    """

    def forwards(apps: object, schema_editor: BaseDatabaseSchemaEditor) -> None:
        _run(schema_editor, {"sqlite": sqlite, "postgresql": postgresql})

    def backwards(apps: object, schema_editor: BaseDatabaseSchemaEditor) -> None:
        _run(schema_editor, {"sqlite": undo_sqlite, "postgresql": undo_postgresql})

    return migrations.RunPython(forwards, backwards, elidable=False)


def _run(schema_editor: BaseDatabaseSchemaEditor, statements: dict[str, Sequence[str]]) -> None:
    vendor = schema_editor.connection.vendor
    if vendor not in statements:
        raise NotImplementedError(
            f"Filiform's safety rules are written for SQLite and PostgreSQL, not for {vendor}."
        )
    with schema_editor.connection.cursor() as cursor:
        for statement in statements[vendor]:
            cursor.execute(statement)


def append_only(table: str) -> migrations.RunPython:
    """Rows of ``table`` can be added, never changed and never deleted."""
    make, lift = _append_only(table)
    return by_vendor(
        sqlite=make["sqlite"], postgresql=make["postgresql"], undo_postgresql=lift["postgresql"]
    )


def no_longer_append_only(table: str) -> migrations.RunPython:
    """Lifts `append_only`, for a migration that sets it up again before it ends."""
    make, lift = _append_only(table)
    return by_vendor(
        sqlite=lift["sqlite"],
        postgresql=lift["postgresql"],
        undo_sqlite=make["sqlite"],
        undo_postgresql=make["postgresql"],
    )


Statements = dict[str, Sequence[str]]


def _append_only(table: str) -> tuple[Statements, Statements]:
    """What sets the rule up, and what lifts it, by database."""
    sentence = f"{table} is append-only"
    make: Statements = {
        "sqlite": [
            f"CREATE TRIGGER {table}_no_{verb.lower()} BEFORE {verb} ON {table} "
            f"BEGIN SELECT RAISE(ABORT, '{sentence}'); END"
            for verb in ("UPDATE", "DELETE")
        ],
        "postgresql": [
            f"CREATE FUNCTION {table}_append_only() RETURNS trigger AS $$ "
            f"BEGIN RAISE EXCEPTION '{sentence}' USING ERRCODE = 'integrity_constraint_violation';"
            " END $$ LANGUAGE plpgsql",
            f"CREATE TRIGGER {table}_append_only BEFORE UPDATE OR DELETE ON {table} "
            f"FOR EACH ROW EXECUTE FUNCTION {table}_append_only()",
        ],
    }
    lift: Statements = {
        "sqlite": [f"DROP TRIGGER {table}_no_{verb}" for verb in ("update", "delete")],
        "postgresql": [
            f"DROP TRIGGER {table}_append_only ON {table}",
            f"DROP FUNCTION {table}_append_only()",
        ],
    }
    return make, lift


def chained(table: str, by: str) -> migrations.RunPython:
    """Rows with the same ``by`` follow one another: ``number`` counts up by one, and ``previous``
    is the ``hash`` of the row before (64 zeros for the first)."""
    last = f"FROM {table} WHERE {by} = NEW.{by} ORDER BY number DESC LIMIT 1"
    broken = (
        f"NEW.number <> COALESCE((SELECT number {last}), 0) + 1 "
        f"OR NEW.previous <> COALESCE((SELECT hash {last}), '{'0' * 64}') "
        "OR length(NEW.hash) <> 64"
    )
    sentence = f"{table} does not follow the last one"
    return by_vendor(
        sqlite=[
            f"CREATE TRIGGER {table}_chained BEFORE INSERT ON {table} WHEN {broken} "
            f"BEGIN SELECT RAISE(ABORT, '{sentence}'); END"
        ],
        postgresql=[
            f"CREATE FUNCTION {table}_chained() RETURNS trigger AS $$ BEGIN "
            f"IF {broken} THEN RAISE EXCEPTION '{sentence}' "
            "USING ERRCODE = 'integrity_constraint_violation'; END IF; RETURN NEW; "
            "END $$ LANGUAGE plpgsql",
            f"CREATE TRIGGER {table}_chained BEFORE INSERT ON {table} "
            f"FOR EACH ROW EXECUTE FUNCTION {table}_chained()",
        ],
        undo_postgresql=[
            f"DROP TRIGGER {table}_chained ON {table}",
            f"DROP FUNCTION {table}_chained()",
        ],
    )
