"""The interview: asks, field by field, for what a release needs, and words the answers as YAML."""
