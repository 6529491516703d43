"""The mistakes, a family a file; the register holds them all."""
