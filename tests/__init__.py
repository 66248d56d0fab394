"""Sentences about the office that the register must keep true."""
