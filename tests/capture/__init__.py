"""Capture: what comes in from cameras, scanners and files."""
