"""How numbers in words are read: numerals, what they are about, and what they should say."""
