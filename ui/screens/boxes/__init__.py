"""The suggestion boxes: on which days each was opened, and the book of openings."""
