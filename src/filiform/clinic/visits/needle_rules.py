"""What the database itself demands of a session before it may be closed.

The sentences name the rule, because they may be read in a log by somebody without this file.
"""

from __future__ import annotations

CLOSES_WITH_NEEDLE = "a session cannot be closed: a needle is not accounted for"
CLOSES_WITH_UNKNOWN_NEEDLE = "a session cannot be closed: the log has a needle the ledger has not"
OUT_WITHOUT_EVENT = "a needle cannot be out: the log does not say that it was taken out"

_STILL_THERE = (
    "EXISTS (SELECT 1 FROM visits_needle n WHERE n.visit_id = NEW.id "
    "AND n.place IN ('in', 'pulled', 'broken'))"
)
_NOT_IN_LEDGER = (
    "EXISTS (SELECT 1 FROM visits_sessionentry e WHERE e.visit_id = NEW.id "
    "AND e.type = 'needle_inserted' AND NOT EXISTS (SELECT 1 FROM visits_needle n "
    "WHERE n.visit_id = e.visit_id AND n.needle = e.needle))"
)
_NEVER_TAKEN_OUT = (
    "NOT EXISTS (SELECT 1 FROM visits_sessionentry e WHERE e.visit_id = NEW.visit_id "
    "AND e.needle = NEW.needle AND e.type IN ("
    "'needle_removed', 'needle_reconciled', 'fragment_removed', 'fragment_referred'))"
)

SQLITE = [
    "CREATE TRIGGER visits_visit_closes_without_needles BEFORE UPDATE OF state ON visits_visit "
    f"WHEN NEW.state = 'closed' AND {_STILL_THERE} "
    f"BEGIN SELECT RAISE(ABORT, '{CLOSES_WITH_NEEDLE}'); END",
    "CREATE TRIGGER visits_visit_closes_with_whole_ledger BEFORE UPDATE OF state ON visits_visit "
    f"WHEN NEW.state = 'closed' AND {_NOT_IN_LEDGER} "
    f"BEGIN SELECT RAISE(ABORT, '{CLOSES_WITH_UNKNOWN_NEEDLE}'); END",
    *(
        f"CREATE TRIGGER visits_needle_out_by_event_{verb.split()[0].lower()} "
        f"BEFORE {verb} ON visits_needle "
        f"WHEN NEW.place = 'out' AND {_NEVER_TAKEN_OUT} "
        f"BEGIN SELECT RAISE(ABORT, '{OUT_WITHOUT_EVENT}'); END"
        for verb in ("INSERT", "UPDATE")
    ),
    "CREATE TRIGGER visits_visit_not_born_closed BEFORE INSERT ON visits_visit "
    f"WHEN NEW.state = 'closed' BEGIN SELECT RAISE(ABORT, '{CLOSES_WITH_NEEDLE}'); END",
    "CREATE TRIGGER visits_needle_no_delete BEFORE DELETE ON visits_needle "
    "BEGIN SELECT RAISE(ABORT, 'a needle is never deleted'); END",
]

_RAISE = "USING ERRCODE = 'integrity_constraint_violation'"

POSTGRESQL = [
    "CREATE FUNCTION visits_visit_close_rule() RETURNS trigger AS $$ BEGIN "
    "IF NEW.state <> 'closed' THEN RETURN NEW; END IF; "
    f"IF TG_OP = 'INSERT' OR {_STILL_THERE} "
    f"THEN RAISE EXCEPTION '{CLOSES_WITH_NEEDLE}' {_RAISE}; END IF; "
    f"IF {_NOT_IN_LEDGER} THEN RAISE EXCEPTION '{CLOSES_WITH_UNKNOWN_NEEDLE}' {_RAISE}; END IF; "
    "RETURN NEW; END $$ LANGUAGE plpgsql",
    "CREATE TRIGGER visits_visit_close_rule BEFORE INSERT OR UPDATE ON visits_visit "
    "FOR EACH ROW EXECUTE FUNCTION visits_visit_close_rule()",
    "CREATE FUNCTION visits_needle_rule() RETURNS trigger AS $$ BEGIN "
    f"IF TG_OP = 'DELETE' THEN RAISE EXCEPTION 'a needle is never deleted' {_RAISE}; END IF; "
    f"IF NEW.place = 'out' AND {_NEVER_TAKEN_OUT} "
    f"THEN RAISE EXCEPTION '{OUT_WITHOUT_EVENT}' {_RAISE}; END IF; "
    "RETURN NEW; END $$ LANGUAGE plpgsql",
    "CREATE TRIGGER visits_needle_rule BEFORE INSERT OR UPDATE OR DELETE ON visits_needle "
    "FOR EACH ROW EXECUTE FUNCTION visits_needle_rule()",
]

UNDO_POSTGRESQL = [
    "DROP TRIGGER visits_needle_rule ON visits_needle",
    "DROP FUNCTION visits_needle_rule()",
    "DROP TRIGGER visits_visit_close_rule ON visits_visit",
    "DROP FUNCTION visits_visit_close_rule()",
]
