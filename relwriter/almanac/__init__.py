"""Days, hours and zones that rules speak of: open days, time zones, and what a release says of its own hours."""
