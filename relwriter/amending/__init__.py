"""People's edits, taken back into the YAML: each at its value's place, and only if the release then reads so."""
