"""Paper: a form composes a sheet in millimetres from its facts, and one module paints it."""
