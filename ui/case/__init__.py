"""The page of one case: its head, its facts, its deadline, its timeline, and the forms of what can be done next."""
