"""Preview: the real PDF before it is printed, and how it is printed."""
