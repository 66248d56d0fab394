"""Figures of a period, counted by the register file itself from its history."""
