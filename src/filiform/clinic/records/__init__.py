"""What leaves the clinic: whole records in open formats."""
