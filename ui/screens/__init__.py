"""One folder for each screen; no screen knows another."""
