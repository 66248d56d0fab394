"""The register file: its engine, keys, lock, place, migrations and full-text index."""
