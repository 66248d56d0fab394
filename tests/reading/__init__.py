"""What the office looks at, tested on a real file."""
