"""Practice (latihan): an invented office with a year and a half of invented complaints, made through the services."""
