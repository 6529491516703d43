"""Checks: what a careful controller would catch. One fault a file; `CHECKS` in `register.py` lists them."""
