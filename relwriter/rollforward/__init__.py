"""Roll-forward: last quarter's release made into the next one's first draft."""
