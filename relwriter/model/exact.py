"""Exact arithmetic: the precision of what is divided, so that the one rounding happens where a number is printed."""

from __future__ import annotations

from decimal import Context

EXACT = Context(prec=80)
"""More digits than any figure has."""
