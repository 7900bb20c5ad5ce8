"""One page a file, in the order in which a patient meets them."""
