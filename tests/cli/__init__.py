"""The command line, as an administrator meets it."""
