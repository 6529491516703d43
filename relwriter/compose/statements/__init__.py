"""Statements as tables of the document: columns and their heads, rows and their labels, amounts in cells."""
