"""The register: the list at the left, the case at the right."""
