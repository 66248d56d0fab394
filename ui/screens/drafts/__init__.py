"""Forms that were begun: to be gone on with, put away, or brought back."""
