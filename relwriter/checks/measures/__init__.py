"""Measures beside GAAP: their names, where a release shows them, and what reconciles them. No check is here."""
