"""Intake: strict reading of what people enter, with the line and column of everything."""
