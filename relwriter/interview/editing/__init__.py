"""`relwriter edit`: the prompts over a release that is there, every other byte of its file kept."""
