"""Flags for counsel, one rule of disclosure a file."""
