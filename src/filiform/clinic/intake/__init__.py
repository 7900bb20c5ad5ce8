"""What the patient tells before the visit: pain drawings, screening answers, consent."""
