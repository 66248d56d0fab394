"""The register file: made, opened, refused, damaged, killed."""
