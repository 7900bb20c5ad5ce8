"""Sign in, sign out, and the way to one's own first page."""
