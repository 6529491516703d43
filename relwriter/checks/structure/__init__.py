"""Checks of how statements and sections are built: what stands twice, in the wrong place, or not at all."""
