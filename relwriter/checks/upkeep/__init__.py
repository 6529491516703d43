"""Checks of the file itself: what is not known yet, what has drifted from its source, what is waived."""
