"""Days and periods as texts name them, read back into the calendar."""
