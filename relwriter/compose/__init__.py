"""Compose: a release and a template pack make a document. Values are bound to the text, never rendered twice."""
