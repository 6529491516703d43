"""What became of a release: drafts compared block by block, and what people did to a Word file."""
