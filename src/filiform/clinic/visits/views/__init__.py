"""One page a file: day list, chart, screening with the patient, plan, board, closing."""
