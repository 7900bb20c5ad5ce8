"""Rules that the database itself holds, written for SQLite and for PostgreSQL.

A migration lists them as operations; whatever reaches the tables by another door than ours
(a shell, a script, a mistake in a view) meets them all the same.
"""

from __future__ import annotations

from collections.abc import Sequence

from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor


def by_vendor(
    *, sqlite: Sequence[str], postgresql: Sequence[str], undo_postgresql: Sequence[str] = ()
) -> migrations.RunPython:
    """An operation that runs the statements of the database at hand.

    Undoing runs ``undo_postgresql``; SQLite drops triggers together with their table.
    """

    def forwards(apps: object, schema_editor: BaseDatabaseSchemaEditor) -> None:
        _run(schema_editor, {"sqlite": sqlite, "postgresql": postgresql})

    def backwards(apps: object, schema_editor: BaseDatabaseSchemaEditor) -> None:
        _run(schema_editor, {"sqlite": (), "postgresql": undo_postgresql})

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
    sentence = f"{table} is append-only"
    return by_vendor(
        sqlite=[
            f"CREATE TRIGGER {table}_no_{verb.lower()} BEFORE {verb} ON {table} "
            f"BEGIN SELECT RAISE(ABORT, '{sentence}'); END"
            for verb in ("UPDATE", "DELETE")
        ],
        postgresql=[
            f"CREATE FUNCTION {table}_append_only() RETURNS trigger AS $$ "
            f"BEGIN RAISE EXCEPTION '{sentence}' USING ERRCODE = 'integrity_constraint_violation';"
            " END $$ LANGUAGE plpgsql",
            f"CREATE TRIGGER {table}_append_only BEFORE UPDATE OR DELETE ON {table} "
            f"FOR EACH ROW EXECUTE FUNCTION {table}_append_only()",
        ],
        undo_postgresql=[
            f"DROP TRIGGER {table}_append_only ON {table}",
            f"DROP FUNCTION {table}_append_only()",
        ],
    )
