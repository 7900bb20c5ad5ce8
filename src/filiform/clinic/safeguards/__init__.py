"""Settings that check themselves: each fault has an id, a sentence and a way out."""
