"""Seeded errors: mistakes as people make them, planted in clean releases, and what `relwriter check` finds of them.

Nothing here knows a check: a mistake is an edit of the YAML, and findings are read by place and line alone.
"""
