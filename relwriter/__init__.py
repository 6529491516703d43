"""relwriter drafts a company's quarterly earnings release."""

__version__ = "0.1.0"
