"""The vocabulary of the register: each thing's fields are declared once, for its draft and for its table."""
