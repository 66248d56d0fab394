"""What the office does: one function for each act, written inside one transaction (`Work`)."""
