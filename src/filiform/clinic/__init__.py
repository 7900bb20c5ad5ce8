"""The clinic: the Django project that stands on top of the pure domain packages.

The apps follow the patient's way through the service: learn, intake, visits, followup;
people says who may be here, audit says who saw and changed what, design is the common look.
"""
