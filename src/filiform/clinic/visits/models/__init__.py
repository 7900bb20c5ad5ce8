"""One model a file."""

from filiform.clinic.visits.models.complaint import Complaint
from filiform.clinic.visits.models.needle import Needle
from filiform.clinic.visits.models.session_entry import SessionEntry
from filiform.clinic.visits.models.target import Target
from filiform.clinic.visits.models.visit import Visit

__all__ = ["Complaint", "Needle", "SessionEntry", "Target", "Visit"]
