"""Face to face: guest, complaint and what is to be done, on one page."""
