"""The demo clinic: invented people, marked as such, to try every screen."""
