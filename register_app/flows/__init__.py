"""Flows as tables without a window: the window renders them, tests walk them with dicts."""
