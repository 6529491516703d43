"""The proof: what a writer wrote is read back and compared with the tree, before any file is written."""
