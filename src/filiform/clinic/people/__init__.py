"""Who is here: clinics, staff with roles, patients, and what each of them may see."""
