"""The guest book: who came, what was left at the desk, and what came of it."""
