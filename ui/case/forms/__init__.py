"""The small forms inside a case: one for each thing that the desk records about it."""
