"""Beranda: the desk today."""
