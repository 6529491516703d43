"""A document as Markdown."""

from relwriter.writers.markdown.writing import write

__all__ = ["write"]
