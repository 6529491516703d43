"""A document as Word."""

from relwriter.writers.docx.writing import write

__all__ = ["write"]
