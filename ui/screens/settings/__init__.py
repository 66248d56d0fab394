"""Settings as they hold today: the office, its letterhead, officials, boxes, channels, paper and identity policy."""
