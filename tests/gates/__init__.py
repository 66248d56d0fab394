"""Promises about the source itself, kept by program so that reading can be about meaning."""
