"""Words and quotations: what a copy editor would mark, a fault a file."""
