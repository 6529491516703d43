"""Ties: what must equal what, found in statements, by the names of figures, over periods and in earlier releases."""
