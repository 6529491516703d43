"""The document: a small tree between composing and writing."""
