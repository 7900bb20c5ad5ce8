"""One model a file."""

from filiform.clinic.people.models.clinic import Clinic
from filiform.clinic.people.models.credential import Credential
from filiform.clinic.people.models.invitation import Invitation
from filiform.clinic.people.models.patient import Patient
from filiform.clinic.people.models.staff_member import StaffMember
from filiform.clinic.people.models.user import User

__all__ = ["Clinic", "Credential", "Invitation", "Patient", "StaffMember", "User"]
