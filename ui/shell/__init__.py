"""The window around the pages: rail, top bar, keys, notices and the way from page to page."""
