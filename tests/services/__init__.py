"""What the office does, tested on a real file."""
