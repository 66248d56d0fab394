"""Nomor cadangan: pads of numbered blank forms for power cuts, and what became of each of their numbers."""
