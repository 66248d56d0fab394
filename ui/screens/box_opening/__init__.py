"""Opening a suggestion box: counted first, then slip after slip with the scan beside the words."""
