"""A document as plain text."""

from relwriter.writers.text.writing import write

__all__ = ["write"]
