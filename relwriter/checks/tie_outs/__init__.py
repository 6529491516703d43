"""Checks that figures tie out: to their formulas, to the sums that they are, to each other, to earlier releases."""
