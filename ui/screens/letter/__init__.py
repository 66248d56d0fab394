"""A complaint that came by letter: the paper, its way through the office of Sekda, and the matter beside the scan."""
