"""Dispositions: what is with a leader, what needs a sheet, and what waits further down."""
