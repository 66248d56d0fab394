"""Cards, photos and scans: what may come in, how it is made harmless, and what is kept of it."""
