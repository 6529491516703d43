"""Checks of periods and dates, one a file."""
