"""The office's rules as pure functions and tables: no file, no clock, no window."""
