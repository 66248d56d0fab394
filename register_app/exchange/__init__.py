"""Files in and out: entries as JSON, and later tables and open formats."""
