"""The public pages: what dry needling is, what to expect, what can go wrong, how sure we are."""
