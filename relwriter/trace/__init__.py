"""The trace: every number that a reader sees, back to where it was typed or imported from."""
