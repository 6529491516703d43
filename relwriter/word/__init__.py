"""What a Word file is: its elements and their order, styles, lists, page furniture and package. It knows
no release."""
