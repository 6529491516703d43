"""The model: what a release is. One field definition serves the YAML, the prompts, the schema and the error words."""
