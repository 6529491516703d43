"""Checks of numbers in words: each number that a reader sees is a figure, or agrees with one."""
