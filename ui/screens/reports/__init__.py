"""Reports: figures of a month or a year that open their lists."""
